"""Which tumour marker the name of a test speaks about, where no code tells."""

from typing import Final

from mbc_cards.terminology.biomarkers import Biomarker, BiomarkerTest, Reading
from mbc_service.fhir.coding import plain, says_any

_PROTEINS: Final = {
    " mlh1 ": Biomarker.MLH1,
    " msh2 ": Biomarker.MSH2,
    " msh6 ": Biomarker.MSH6,
    " pms2 ": Biomarker.PMS2,
}
_OF_PROTEINS: Final = (" ihc ", " protein", " expression ", " stain", " immunohisto")
_OTHER_MEANING: Final = (
    *(
        " serum ",
        " soluble ",
        " plasma ",
        " clone ",
        " method ",
        " panel ",
        " germline ",
        " gene ",
        " mutation",
    ),
    *(" variant", " methylation ", " promoter "),
    # The vaccine of the same letters.
    *(" measles ", " mumps ", " rubella ", " vaccin", " igg ", " titer", " immunity ", " antibod"),
)


def marker_named(name: str) -> BiomarkerTest | None:
    """Return the test of PD-L1, microsatellite instability or mismatch repair that a name alone states."""
    words = plain(name)
    if says_any(words, _OTHER_MEANING):
        return None
    if " pd l1 " in words or " pdl1 " in words:
        return BiomarkerTest(Biomarker.PDL1, Reading.INTERPRETATION, name, "S")
    if " msi " in words or "microsatellit" in words:
        return BiomarkerTest(Biomarker.MSI, Reading.INTERPRETATION, name, "S")
    if " mmr " in words or " mismatch repair " in words:
        return BiomarkerTest(Biomarker.MMR, Reading.INTERPRETATION, name, "S")
    named = [protein for word, protein in _PROTEINS.items() if word in words]
    if len(named) == 1 and says_any(words, _OF_PROTEINS):
        return BiomarkerTest(named[0], Reading.PROTEIN_PRESENCE, name, "S")
    return None
