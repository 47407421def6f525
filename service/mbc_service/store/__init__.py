"""The store: records of consultations and of feedback in SQLite or PostgreSQL, through SQLAlchemy.

    tables.py      the tables, as this version of the service uses them
    migrations/    the steps that lead there from every earlier version, run by Alembic
    database.py    connections: one pool in each process, made anew after a fork
    kept.py        the audit that keeps records here, and goes on without the store when it is down
    writing.py     rows of one consultation, rows of feedback
    inputs.py      rows of kept inputs: encrypted, written, read, deleted
    sealing.py     the keys for them; loaded only where inputs are kept
    reading.py     what is asked of the store
    report.py      feedback counted by recommendation
    plot.py        the same as a picture

Everything here is loaded only when a store is configured: it weighs about 10 MB in each worker.
"""
