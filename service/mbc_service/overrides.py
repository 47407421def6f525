"""Why a clinician may override a card: codes of HL7's non-adherence list, and two of ours.

The displays are our words for the codes. Ours name what a guideline service needs to hear: that the record
lacked something, and that the statement is out of date.
"""

HL7 = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"
OURS = "urn:mbc-cards:override-reason"

_REASONS = (
    (HL7, "patient-refuses", "The patient declines"),
    (HL7, "patient-contraindication", "Contraindicated for this patient"),
    (HL7, "cds-not-applicable", "Does not apply to this patient"),
    (HL7, "cds-suboptimal-context", "Not the right moment or person"),
    (HL7, "recipient-disagrees-evidence", "I judge the evidence differently"),
    (HL7, "does-not-align-preferences", "Does not fit the patient's preferences"),
    (HL7, "too-costly-uncovered", "Too costly or not covered"),
    (HL7, "service-not-available", "Not available here"),
    (HL7, "action-completed", "Already done"),
    (OURS, "record-incomplete", "The record is incomplete or wrong"),
    (OURS, "guideline-outdated", "Newer evidence or guidance exists"),
)

OVERRIDE_REASONS = [
    {"system": system, "code": code, "display": display} for system, code, display in _REASONS
]
