"""How long a look-up of a phrase takes beside Python's own, and an import, as two numbers: a ratio, and milliseconds."""

import subprocess
import sys
from timeit import repeat


def best(setup: str, call: str) -> float:
    return min(repeat(call, setup, number=20_000, repeat=25))


def import_time(statement: str) -> float:
    """The least time of several, in milliseconds, beyond that of Python itself."""
    program = f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    runs = (subprocess.run([sys.executable, "-c", program], capture_output=True, check=True) for _ in range(9))
    return min(float(run.stdout) for run in runs) * 1000


ours = best("from status_core import canonical_reason", "canonical_reason(404)")
theirs = best("from http import HTTPStatus", "HTTPStatus(404).phrase")
more = import_time("import status_core; status_core.Status, status_core.canonical_reason") - import_time("import http")
print(f"{ours / theirs:.2f} {more:.2f}")
