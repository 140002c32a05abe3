"""A score a document with its findings by group as JSON, the lowest first."""

import json

from newslint.hints import TextIO
from newslint.run.report import Report
from newslint.run.score import scores


def report(report: Report, out: TextIO) -> None:
    """Write one JSON object; documents without findings are counted in `clean`."""
    found = scores(report)
    documents = [
        {
            "path": one.path,
            "document": one.number or None,
            "score": one.score,
            "findings": one.findings,
            "groups": dict(one.groups),
        }
        for one in found.documents
    ]
    mean = None if found.mean is None else round(found.mean, 2)
    record = {"version": 1, "documents": documents, "clean": found.clean, "mean": mean}
    out.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
