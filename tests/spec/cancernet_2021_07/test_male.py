"""Worked examples: men with hormone receptor-positive, HER2-negative disease."""

from mbc_cards.editions.cancernet_2021_07.male import TAMOXIFEN

from tests.lib.tables import spec

test_tamoxifen = spec(
    TAMOXIFEN,
    """
    sex    | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking | assumed
    -------+------------------+----------+------------+-----------------++---------+---------+----------------
    male   | positive         | negative | yes        | no              || TRUE    |         |
    male   | positive         | negative | yes        |                 || TRUE    |         | visceral_crisis
    male   | positive         | negative | yes        | yes             || FALSE   |         |
    female | positive         | negative | yes        | no              || FALSE   |         |
    male   | negative         | negative | yes        | no              || FALSE   |         |
    male   | positive         | positive | yes        | no              || FALSE   |         |
    male   | positive         |          | yes        | no              || UNKNOWN | her2    |
    male   | positive         | negative | no         | no              || FALSE   |         |
    """,
)
