"""Reading FHIR R4 JSON into a chart."""
