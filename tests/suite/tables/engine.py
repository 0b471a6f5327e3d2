"""Runs the scripts of the output `tables` on an engine, and compares what comes back with what status-core says.

    engine.py ENGINE FOLDER

The folder holds the output, and the answers of status-core in `answers`. Exit status 3: the engine is not installed.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

# At least so many lines has a log.
LINES = 1_000_000


class Sqlite:
    def __init__(self):
        import sqlite3

        self.connection = sqlite3.connect(":memory:")
        self.version = sqlite3.sqlite_version

    def script(self, text):
        self.connection.executescript(text)

    def query(self, text):
        return self.connection.execute(text).fetchall()

    def table_as(self, name, query):
        self.script(f"CREATE TABLE {name} AS {query}")

    def has_broken_references(self):
        return bool(self.query("PRAGMA foreign_key_check"))


class Duckdb:
    def __init__(self):
        import duckdb

        self.connection = duckdb.connect()
        self.version = duckdb.__version__

    def script(self, text):
        self.connection.execute(text)

    def query(self, text):
        return self.connection.execute(text).fetchall()

    table_as = Sqlite.table_as


class Postgres:
    """A server of its own, which is reached by a socket in its folder alone."""

    def __init__(self):
        places = [shutil.which("initdb"), *sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))]
        program = next((place for place in reversed(places) if place), None)
        if program is None or shutil.which("psql") is None:
            raise ImportError("PostgreSQL")
        self.programs = pathlib.Path(program).parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="pg"))
        # It refuses to run as the superuser.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres")
        data = str(self.folder / "data")
        self.run("initdb", "--pgdata", data, "--auth", "trust", "--username", "postgres", "--encoding", "UTF8", "--no-sync")
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
        self.run("pg_ctl", "--pgdata", data, "--wait", "--log", str(self.folder / "log"), "--options", options, "start")
        self.version = self.query("SHOW server_version")[0][0]

    def run(self, name, *arguments):
        command = [*self.user, str(self.programs / name), *arguments]
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def psql(self, *arguments, text=None):
        command = ["psql", "--no-psqlrc", "--quiet", "--host", str(self.folder), "--username", "postgres"]
        command += ["--dbname", "postgres", "--set", "ON_ERROR_STOP=1", *arguments]
        done = subprocess.run(command, check=True, input=text, capture_output=True, text=True)
        return done.stdout

    def script(self, text):
        self.psql("--file", "-", text=text)

    def query(self, text):
        return list(csv.reader(self.psql("--csv", "--tuples-only", "--command", text).splitlines()))

    table_as = Sqlite.table_as

    def close(self):
        self.run("pg_ctl", "--pgdata", str(self.folder / "data"), "--mode", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


class Clickhouse:
    def __init__(self):
        import chdb
        from chdb import session

        self.session = session.Session()
        self.session.query("CREATE DATABASE logs")
        self.session.query("USE logs")
        self.version = chdb.__version__

    def script(self, text):
        self.session.query(text)

    def query(self, text):
        # As CSV, a null would be the same as the text `\N`.
        answer = str(self.session.query(text, "JSONCompactEachRow"))
        return [tuple(json.loads(line)) for line in answer.splitlines()]

    def table_as(self, name, query):
        self.script(f"CREATE TABLE {name} ENGINE = Memory AS {query}")


class Spark:
    def __init__(self):
        import pyspark
        from pyspark.sql import SparkSession

        self.folder = tempfile.mkdtemp(prefix="spark")
        settings = {
            "spark.sql.warehouse.dir": self.folder,
            "spark.ui.enabled": "false",
            # Tables of some thousand rows: each further task, plan and compilation takes longer than it spares.
            "spark.sql.shuffle.partitions": "1",
            "spark.default.parallelism": "1",
            "spark.sql.leafNodeDefaultParallelism": "1",
            "spark.sql.files.minPartitionNum": "1",
            "spark.sql.adaptive.enabled": "false",
            "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
            "spark.ui.showConsoleProgress": "false",
            "spark.log.level": "ERROR",
        }
        builder = SparkSession.builder.master("local[2]")
        for name, value in settings.items():
            builder = builder.config(name, value)
        self.session = builder.getOrCreate()
        self.version = pyspark.__version__

    def script(self, text):
        # No text in a script holds a semicolon, so each of them ends a statement.
        lines = [line for line in text.splitlines() if not line.startswith("--")]
        for statement in "\n".join(lines).split(";"):
            if statement.strip():
                self.session.sql(statement)

    def query(self, text):
        return [tuple(row) for row in self.session.sql(text).collect()]

    def table_as(self, name, query):
        self.script(f"CREATE TABLE {name} USING parquet AS {query}")

    def close(self):
        self.session.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


ENGINES = {"sqlite": Sqlite, "duckdb": Duckdb, "postgres": Postgres, "clickhouse": Clickhouse, "spark": Spark}


def rows(path):
    """The rows of a CSV file, without its head."""
    with open(path, newline="", encoding="utf-8") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


def head(path):
    with open(path, newline="", encoding="utf-8") as file:
        return next(csv.reader(file))


def texts(found):
    """Values as CSV has them."""
    words = {None: "", True: "true", False: "false"}
    return [tuple(words[value] if value is None or isinstance(value, bool) else str(value) for value in row) for row in found]


def same(what, found, expected):
    found, expected = sorted(texts(found)), sorted(expected)
    if found != expected:
        extra = [row for row in found if row not in set(expected)][:5]
        missing = [row for row in expected if row not in set(found)][:5]
        sys.exit(f"{what}: {len(found)} rows, expected {len(expected)}; not expected: {extra}; missing: {missing}")


def compare_tables(engine, folder):
    """Each table is what its CSV file says, text for text."""
    package = json.loads((folder / "tables/csv/datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        spelled = []
        for field in fields:
            name = field["name"]
            is_boolean = field["type"] == "boolean"
            # Engines show a boolean as 1, `t` or `true`.
            test = f"CASE WHEN {name} THEN 'true' WHEN NOT {name} THEN 'false' END"
            spelled.append(test if is_boolean else name)
        found = engine.query(f"SELECT {', '.join(spelled)} FROM {resource['name']}")
        same(resource["name"], found, rows(folder / "tables/csv" / resource["path"]))


def compare_answers(engine, folder):
    for name in ["status_lookup", "reason_lookup"]:
        path = folder / f"answers/{name}.csv"
        same(name, engine.query(f"SELECT {', '.join(head(path))} FROM {name}"), rows(path))


def literal(column, value):
    is_number = column in ("number", "repeated", "sc_status", "sc_substatus", "sc_win32_status", "status", "elb_status_code")
    return f"CAST({value} AS BIGINT)" if is_number else "'" + value.replace("'", "''") + "'"


def fill(engine, name, answers, keys, more=()):
    """A log of a million lines: the keys of the answers again and again, each time beside the next value of `more`."""
    def spelled(row):
        return [literal(key, value) for key, value in zip(keys, row)]

    first = ", ".join(f"{value} AS {key}" for key, value in zip(keys, spelled(answers[0])))
    engine.table_as(f"{name}_keys", f"SELECT {first}")
    for start in range(1, len(answers), 2000):
        values = ", ".join(f"({', '.join(spelled(row))})" for row in answers[start : start + 2000])
        engine.script(f"INSERT INTO {name}_keys VALUES {values}")
    column, values = more or ("repeated", ["0"])
    times = -(-LINES // len(answers))
    repeated = [(literal("number", str(at)), literal(column, values[at % len(values)])) for at in range(times)]
    engine.table_as(f"{name}_times", f"SELECT {repeated[0][0]} AS number, {repeated[0][1]} AS {column}")
    engine.script(f"INSERT INTO {name}_times VALUES {', '.join(f'({number}, {value})' for number, value in repeated[1:])}")
    chosen = ", ".join([*(f"k.{key} AS {key}" for key in keys), "t.number AS line", f"t.{column} AS {column}"])
    query = f"SELECT {chosen} FROM {name}_keys AS k CROSS JOIN {name}_times AS t"
    engine.table_as(name, query)
    return times * len(answers)


def compare_join(engine, folder, log, join, answers, count, more=()):
    """The join keeps the number of lines, and says of each what status-core says."""
    path = folder / f"answers/{answers}.csv"
    names = head(path)
    others = rows(folder / f"answers/{more}.csv") if more else []
    other_names = head(folder / f"answers/{more}.csv") if more else []
    lines = fill(engine, log, rows(path), names[:count], (other_names[0], [row[0] for row in others]) if more else ())
    query = (folder / "tables/joins" / join).read_text(encoding="utf-8").strip().removesuffix(";")
    start = time.time()
    engine.table_as(f"{log}_joined", query)
    taken = time.time() - start
    same(f"{join}: lines", engine.query(f"SELECT COUNT(*) FROM {log}_joined"), [(str(lines),)])
    same(join, engine.query(f"SELECT DISTINCT {', '.join(names)} FROM {log}_joined"), rows(path))
    if more:
        same(join, engine.query(f"SELECT DISTINCT {', '.join(other_names)} FROM {log}_joined"), others)
    print(f"{join}: {lines} lines joined in {taken:.1f} s")


def prove(engine, name, folder):
    script = (folder / f"tables/{name}.sql").read_text(encoding="utf-8")
    start = time.time()
    engine.script(script)
    print(f"{name} {engine.version}: loaded in {time.time() - start:.1f} s")
    # A second time it replaces what is there.
    engine.script(script)
    if getattr(engine, "has_broken_references", bool)():
        sys.exit("a row refers to none")
    compare_tables(engine, folder)
    compare_answers(engine, folder)
    apart = "SELECT COUNT(DISTINCT status) FROM status_lookup WHERE server = 'iis' AND code = 403 AND sub IN (1, 10)"
    same("403.1 and 403.10", engine.query(apart), [("2",)])
    compare_join(engine, folder, "w3c_log", "w3c.sql", "w3c", 2, "win32")
    compare_join(engine, folder, "nginx_log", "nginx.sql", "nginx", 1)
    compare_join(engine, folder, "alb_access_logs", "alb.sql", "alb", 2, "alb_reasons")


def main():
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    try:
        engine = ENGINES[name]()
    except ImportError as error:
        print(f"{name}: {error}", file=sys.stderr)
        sys.exit(3)
    try:
        prove(engine, name, folder)
    finally:
        getattr(engine, "close", lambda: None)()


if __name__ == "__main__":
    main()
