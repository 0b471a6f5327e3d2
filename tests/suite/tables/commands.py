"""Types the commands that the README of the output `tables` has for an engine, word for word.

    commands.py TITLE FOLDER

The title is that of a part of the README, and the folder holds the output. Exit status 3: the engine is not installed.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import engine

# A line of a log, for the query that joins one.
LOG = """
CREATE TABLE w3c_log (cs_uri_stem VARCHAR(20), sc_status INT, sc_substatus INT, sc_win32_status BIGINT);
INSERT INTO w3c_log VALUES ('/a', 401, 1, 1326);
"""


def sqlite(folder):
    import sqlite3

    need("sqlite3")
    connection = sqlite3.connect(folder / "logs.db")
    connection.executescript(LOG)
    connection.close()


def duckdb(folder):
    import duckdb

    need("duckdb")
    with duckdb.connect(str(folder / "logs.duckdb"), config={"storage_compatibility_version": "v1.0.0"}) as connection:
        connection.execute(LOG)


def postgres(folder):
    server = engine.Postgres()
    server.script("CREATE DATABASE logs")
    os.environ |= {"PGHOST": str(server.folder), "PGUSER": "postgres"}
    subprocess.run(["psql", "--dbname", "logs", "--quiet"], input=LOG, text=True, check=True)
    return server.close


def need(program):
    if shutil.which(program) is None:
        raise ImportError(program)


ENGINES = {"SQLite": sqlite, "PostgreSQL": postgres, "DuckDB": duckdb}


def main():
    title, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    # Programs of the environment that Python is from.
    os.environ["PATH"] = f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    commands = re.search(rf"^## {title}\n\n```sh\n(.*?)\n```", readme, re.DOTALL | re.MULTILINE)[1].splitlines()
    try:
        close = ENGINES[title](folder)
    except ImportError as error:
        print(f"{title}: {error}", file=sys.stderr)
        sys.exit(3)
    try:
        said = []
        for command in commands:
            print(command)
            done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
            said.append(done.stdout)
            if done.returncode != 0 or done.stderr:
                sys.exit(f"{done.returncode}: {done.stdout}{done.stderr}")
    finally:
        if close:
            close()
    # The tables are there without a word, and both queries tell what 401.1 means.
    if len(said) != 3 or said[0] or not all("Logon failed" in text for text in said[1:]) or "/a" not in said[2]:
        sys.exit(f"the commands say {said}")


main()
