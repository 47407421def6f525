"""The floor: Flask and orjson reading a body and writing it back, nothing else."""

import orjson
from flask import Flask, Response, request

app = Flask(__name__)


@app.post("/cds-services/mbc-patient-view")
def echo() -> Response:
    return Response(orjson.dumps(orjson.loads(request.get_data())), mimetype="application/json")


@app.get("/healthz")
def alive() -> Response:
    return Response("ok")
