"""Pictures that no record can lead to: what the policies in `resolve` never answer together.

A proof over every combination of answers would otherwise find faults in patients who cannot exist.
Each line is tested against what the policies answer to generated records.
"""

from mbc_cards.conditions import Condition, SetFact, all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import (
    bone_metastases,
    bone_metastases_on_imaging,
    brain_metastases,
    brca,
    brca_origin,
    disease_outside_brain,
    drugs_failed,
    drugs_received,
    drugs_received_metastatic,
    er,
    her2_lines_completed,
    her2_regimens_received,
    hormone_receptor,
    menopause,
    metastatic,
    metastatic_lines_completed,
    order_drugs,
    pr,
    progressed_on_ai_alone,
    progressed_on_any_treatment,
    progressed_on_endocrine,
    progressed_on_other_ai,
    progressed_on_trastuzumab,
    regimen_drugs,
    sex,
    suppression,
    systemic_treatments_received,
)
from mbc_cards.values import Menopause, Mutation, Origin, Receptor, Sex, Suppression, YesNo

_AROMATASE_INHIBITORS = drugs_in(DrugClass.AROMATASE_INHIBITOR)
_ENDOCRINE = drugs_in(DrugClass.ENDOCRINE_THERAPY)
_HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)
_OTHER_AROMATASE_INHIBITORS = _AROMATASE_INHIBITORS - {"exemestane"}
_ANTICANCER = drugs_in(DrugClass.ANTICANCER, DrugClass.ENDOCRINE_THERAPY)
_WITH_TRASTUZUMAB = frozenset({"trastuzumab", "pertuzumab-trastuzumab-hyaluronidase"})

WITHIN: tuple[tuple[SetFact, SetFact], ...] = (
    (order_drugs, regimen_drugs),
    (drugs_failed, drugs_received),
    (drugs_received_metastatic, drugs_received),
)
"""Every drug of the first set is in the second."""

_MALE = sex.is_(Sex.MALE)


def _never(*together: Condition, because: str) -> tuple[Condition, str]:
    return all_of(*together), because


IMPOSSIBLE: tuple[tuple[Condition, str], ...] = (
    _never(
        any_of(er.is_(Receptor.POSITIVE), pr.is_(Receptor.POSITIVE)),
        hormone_receptor.is_(Receptor.NEGATIVE),
        because="a tumour positive for ER or PR is hormone receptor-positive",
    ),
    _never(_MALE, menopause.is_one_of(*Menopause), because="menopausal state is not asked of men"),
    _never(
        _MALE,
        suppression.is_(Suppression.OOPHORECTOMY),
        because="removal of the ovaries counts for women",
    ),
    _never(
        brca.is_(Mutation.NOT_DETECTED),
        brca_origin.is_one_of(*Origin),
        because="only a mutation that was found has an origin",
    ),
    _never(
        bone_metastases.is_(YesNo.NO),
        bone_metastases_on_imaging.is_(YesNo.YES),
        because="metastases that a scan showed are metastases",
    ),
    _never(
        brain_metastases.is_(YesNo.NO),
        disease_outside_brain.is_(YesNo.NO),
        metastatic.is_(YesNo.YES),
        because="spread is somewhere",
    ),
    _never(
        drugs_failed.includes_any(_ENDOCRINE, "a hormonal drug"),
        progressed_on_endocrine.is_(YesNo.NO),
        because="a hormonal drug on which the cancer worsened is worsening on hormonal therapy",
    ),
    _never(
        drugs_failed.includes_any(_ANTICANCER, "a drug"),
        progressed_on_any_treatment.is_(YesNo.NO),
        because="a drug on which the cancer worsened is worsening on a treatment",
    ),
    *(
        _never(
            worsened.is_(YesNo.YES),
            not_(drugs_received.includes_any(drugs, label)),
            because=f"worsening on {label} takes {label} that was given",
        )
        for worsened, drugs, label in (
            (progressed_on_endocrine, _ENDOCRINE, "hormonal therapy"),
            (progressed_on_ai_alone, _AROMATASE_INHIBITORS, "an aromatase inhibitor"),
            (progressed_on_other_ai, _OTHER_AROMATASE_INHIBITORS, "anastrozole or letrozole"),
            (progressed_on_trastuzumab, _WITH_TRASTUZUMAB, "trastuzumab"),
            (progressed_on_any_treatment, _ANTICANCER, "a treatment"),
        )
    ),
    *(
        _never(
            narrow.is_(YesNo.YES),
            broad.is_(YesNo.NO),
            because=f"{narrow.label} is {broad.label}",
        )
        for narrow, broad in (
            (progressed_on_ai_alone, progressed_on_endocrine),
            (progressed_on_other_ai, progressed_on_endocrine),
            (progressed_on_endocrine, progressed_on_any_treatment),
            (progressed_on_trastuzumab, progressed_on_any_treatment),
        )
    ),
    *(
        _never(
            more.at_least(count),
            not_(more_or_as_many.at_least(count)),
            because=f"the {more.label} is not above the {more_or_as_many.label}",
        )
        for more, more_or_as_many, count in (
            (her2_regimens_received, systemic_treatments_received, 1),
            (her2_regimens_received, systemic_treatments_received, 2),
            (metastatic_lines_completed, her2_lines_completed, 1),
            (metastatic_lines_completed, her2_lines_completed, 2),
        )
    ),
    _never(
        her2_regimens_received.at_least(1),
        not_(drugs_received.includes_any(_HER2_TARGETED, "a HER2-targeted drug")),
        because="a HER2-targeted regimen holds a HER2-targeted drug",
    ),
    _never(
        drugs_received.includes_any(_HER2_TARGETED, "a HER2-targeted drug"),
        her2_regimens_received.at_most(0),
        because="a HER2-targeted drug that was given was given in a regimen",
    ),
    _never(
        metastatic_lines_completed.at_least(1),
        not_(drugs_received_metastatic.includes_any(_ANTICANCER, "a drug")),
        because="a line for metastatic disease holds a drug given for metastatic disease",
    ),
)
