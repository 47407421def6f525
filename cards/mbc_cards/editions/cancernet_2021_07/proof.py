"""What the lint finds in this edition and why it stays, and the guide's line for every number asked.

A finding is named as the lint names it; `* by <check>` answers for every recommendation that the check
criticizes.
"""

from collections.abc import Mapping
from types import MappingProxyType

_FOR_ALL = "a line on other cards, never a card of its own: the guide says it of everybody"
_ONE_REGIMEN = (
    "T-DM1 and pertuzumab have both been given, yet as one regimen or without chemotherapy: the guide "
    "describes no such history. Line 552 offers the drug, {line} reports its approval; the check names the "
    "difference"
)
_TDM1 = (
    "lines 544 and 548 name T-DM1 without a condition, line 434 reports the approval after trastuzumab and "
    "paclitaxel or docetaxel: the card carries both, and the check speaks where the history lacks one"
)
_PARTNER = (
    "line {line} names no chemotherapy drug: the option says that one is to be chosen, and the check asks "
    "for it until it stands beside the drug"
)

ACCEPTED: Mapping[str, str] = MappingProxyType(
    {
        "support.early-palliative": _FOR_ALL,
        "support.stop-treatment": _FOR_ALL,
        "support.psychosocial": _FOR_ALL,
        "trial.any": _FOR_ALL,
        "sdm.shared-decisions": _FOR_ALL,
        "* by brca.platinum.check": "line 362 wants platinum offered, if possible, and leaves the "
        "choice: the card that lists the drug shows platinum before it, and the check repeats the "
        "sentence once another drug is chosen",
        "brca.platinum by tnbc.pdl1.check-order": "lines 362 and 478 both hold: the check adds pembrolizumab "
        "to the platinum drug and does not speak against it",
        "* by her2pos.comorbidity.caution": "information, not criticism: the card that offers the drug "
        "carries the same sentence (line 538), and the guide names no other drug to prefer",
        "her2pos-hrpos.l1.maintenance by hrpos-her2neg.crisis.no-endocrine-switch": "the recommendation is "
        "silent while the cancer worsens; an entry of quick worsening that still stands then contradicts the "
        "record, and the check brings it to mind (line 348)",
        "her2pos.l2.tdm1 by her2pos.tdm1.check": _TDM1,
        "her2pos.l2.tdm1 by her2pos.tdm1.check.taxane": _TDM1,
        "her2pos.l3.tdm1 by her2pos.tdm1.check": _TDM1,
        "her2pos.l3.tdm1 by her2pos.tdm1.check.taxane": _TDM1,
        "her2pos.l3.after-tdm1-and-pertuzumab by check.tdxd": _ONE_REGIMEN.format(line="line 436"),
        "her2pos.l3.after-tdm1-and-pertuzumab by check.lapatinib.prior": _ONE_REGIMEN.format(line="line 442"),
        "tnbc.pdl1pos.pembrolizumab-chemo by immuno.check.pembrolizumab.partner": _PARTNER.format(line=478),
        "her2pos.margetuximab-chemo by check.margetuximab": _PARTNER.format(line=428),
        "her2pos.l3.after-tdm1-and-pertuzumab by her2pos.check.no-her2-drug.endocrine": "only while the "
        "hormone receptors are not known: the option stands under “first check”, and the check asks the same",
    }
)
"""Findings that stay, by subject, each with the reason."""

THRESHOLDS: Mapping[str, str] = MappingProxyType(
    {
        "age in years is at least 60": "line 56: younger than 60",
        "drugs of the regimen include at least 2 chemotherapy drugs": "line 360: one drug at a time",
        "drugs of the regimen include at least 2 trastuzumab-type drugs": "lines 428, 432, 434, 436: no two "
        "of them are described together",
        "number of HER2 lines completed is at least 1": "line 542: second line",
        "number of HER2 lines completed is at least 2": "lines 548-552: third line or higher",
        "number of HER2 lines completed is at most 0": "lines 430, 536: first line",
        "number of HER2 lines completed is at most 1": "line 542: second line",
        "number of HER2-targeted regimens received is at least 1": "line 438",
        "number of HER2-targeted regimens received is at least 2": "lines 428, 436, 440",
        "number of brain metastases is at least 1": "line 564: a single metastasis",
        "number of brain metastases is at least 2": "line 566: 2 to 4",
        "number of brain metastases is at least 5": "line 568, spread widely: 5 is the first figure above 4",
        "number of brain metastases is at most 1": "line 564: a single metastasis",
        "number of brain metastases is at most 4": "line 566: 2 to 4",
        "number of metastatic lines completed is at least 1": "line 450, read as after a first line, ours",
        "number of metastatic lines completed is at most 0": "lines 446, 450, 516: first line",
        "number of systemic treatments received is at least 2": "line 462",
        "number of systemic treatments received is at most 1": "line 462, negated",
    }
)
"""The number a condition compares with, in the condition's words, and where the guide states it."""
