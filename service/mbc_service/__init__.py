"""The shell: HTTP, FHIR JSON, settings, time and logs around the pure core `mbc_cards`."""

__version__ = "0.1.0"
