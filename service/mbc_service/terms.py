"""What an answer depends on besides the data of its call, and the cards that follow from both."""

import hashlib
from dataclasses import dataclass

from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.rulebook import rulebook
from mbc_cards.supersession import later_edition, noted
from mbc_cards.wording import CardOptions, Written, write_cards
from mbc_service.practice import Practice


@dataclass(frozen=True, slots=True)
class Terms:
    """The edition that answers, and what a site has decided about reading and cards."""

    edition: Edition
    options: CardOptions
    snomed: bool
    """Whether SNOMED CT codes are read."""
    supersession_notes: bool
    """Whether a card of an older edition says where the one then current differs."""

    def written(self, picture: ClinicalPicture, hook: Hook) -> Written:
        """Return the cards for one picture at one hook, word for word as they are sent."""
        written = write_cards(edition=self.edition, picture=picture, hook=hook, options=self.options)
        if not self.supersession_notes:
            return written
        later = later_edition(self.edition, picture.today)
        return noted(written, picture, hook, later=later, site=self.options.site)


def terms_of(practice: Practice, evaluated: str = "") -> Terms:
    """Return the terms of the service as it is set; `evaluated` is the moment that stands on the cards."""
    settings = practice.settings
    return Terms(
        edition=practice.edition,
        options=CardOptions(
            max_cards=settings.max_cards, site=practice.site.preferences, evaluated=evaluated
        ),
        snomed=settings.snomed,
        supersession_notes=settings.supersession_notes,
    )


def digest_of(edition: Edition) -> str:
    """Return 32 hexadecimal digits that stand for everything an edition says."""
    return hashlib.blake2b(rulebook(edition).encode(), digest_size=16).hexdigest()
