"""Treatments chosen by a marker whatever the subtype: NTRK fusion, MSI-high, mismatch repair deficiency.

Source: guide, lines 177 and 217. Ranked after the options of the subtype.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.cancernet_2019_04.populations import METASTATIC_OR_UNRESECTABLE
from mbc_cards.editions.cancernet_2019_04.sources import IMMUNOTHERAPY, TARGETED, guide
from mbc_cards.facts import mmr, msi, ntrk, progressed_on_any_treatment
from mbc_cards.recommendation import Authority, Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import Mmr, Msi, Mutation, YesNo

MSI_HIGH_OR_DEFICIENT = any_of(msi.is_(Msi.HIGH), mmr.is_(Mmr.DEFICIENT))
WORSE_AFTER_TREATMENT = progressed_on_any_treatment.is_(YesNo.YES)
_RECURRENCE = (
    "Disease that cannot be removed is limited to local recurrence; locally advanced primary disease is not "
    "covered."
)

PEMBROLIZUMAB = Recommendation(
    id="agnostic.msi-dmmr.pembrolizumab",
    kind=Kind.NEXT_LINE,
    title="MSI-high or mismatch repair deficient: pembrolizumab",
    when=all_of(MSI_HIGH_OR_DEFICIENT, METASTATIC_OR_UNRESECTABLE),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(IMMUNOTHERAPY, "217"), guide(TARGETED, "177")),
    summary="MSI-high or mismatch repair deficient: pembrolizumab is an approved use",
    offer=(Regimen((("pembrolizumab",),)),),
    detail="The guide names no earlier treatment as a condition.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_RECURRENCE,
)

LAROTRECTINIB = Recommendation(
    id="agnostic.ntrk.larotrectinib",
    kind=Kind.NEXT_LINE,
    title="NTRK fusion, worse after treatment: larotrectinib",
    when=all_of(ntrk.is_(Mutation.DETECTED), WORSE_AFTER_TREATMENT, METASTATIC_OR_UNRESECTABLE),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED, "177"),),
    summary="NTRK fusion, worse after treatment: larotrectinib is an approved use",
    offer=(Regimen((("larotrectinib",),)),),
    detail="For any cancer with the fusion that is metastatic or cannot be removed and has worsened with "
    "other treatments.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_RECURRENCE,
)

TABLE = (PEMBROLIZUMAB, LAROTRECTINIB)
