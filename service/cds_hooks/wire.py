"""The two kinds of model: outbound ones that refuse, inbound ones that forgive."""

from typing import Annotated, Any, LiteralString

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from cds_hooks.empties import omit_empty
from cds_hooks.forms import is_absolute_url, is_blank, is_json, is_lowercase_uuid


def refuse(code: LiteralString, sentence: LiteralString, **numbers: int) -> PydanticCustomError:
    """Make a validation error whose text is ours and never holds the offending value.

    `code` is a FHIR issue type, `sentence` continues the path of the field ("must be …") and may have
    `{name}` in it for one of the numbers.
    """
    return PydanticCustomError(f"cds_{code}", sentence, numbers)


class Outbound(BaseModel):
    """A part of an answer: immutable, no unknown member, limits enforced when it is made."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        hide_input_in_errors=True,
    )

    def dump(self) -> dict[str, Any]:
        """Return the JSON object as it goes on the wire: camel-case names, nothing empty."""
        # defaults are None and (), so leaving them out leaves only what a payload brought along
        return omit_empty(self.model_dump(mode="json", by_alias=True, exclude_defaults=True))


class Inbound(BaseModel):
    """A part of a request: immutable, unknown members ignored, errors never repeat the value."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        alias_generator=to_camel,
        validate_by_name=False,  # a snake-case name is an unknown member of a request
        validate_by_alias=True,
        hide_input_in_errors=True,
    )


def _not_blank(text: str) -> str:
    if is_blank(text):
        raise refuse("value", "must not be blank")
    return text


def _lowercase_uuid(text: str) -> str:
    if not is_lowercase_uuid(text):
        raise refuse("value", "must be a UUID in lower case")
    return text


def _absolute_url(text: str) -> str:
    if not is_absolute_url(text):
        raise refuse("value", "must be an absolute http or https URL")
    return text


def _plain_json(value: dict[str, Any]) -> dict[str, Any]:
    if not is_json(value):
        raise refuse("value", "must be plain JSON: text keys, finite numbers, valid text")
    return value


def _null_as_absent(value: object) -> object:
    return None if isinstance(value, str) and is_blank(value) else value


Text = Annotated[str, AfterValidator(_not_blank), Field(json_schema_extra={"pattern": r"\S"})]
"""A string with something to read in it."""

Uuid = Annotated[str, AfterValidator(_lowercase_uuid), Field(json_schema_extra={"format": "uuid"})]
"""A lower-case UUID, as card and suggestion ids are sent."""

Url = Annotated[str, AfterValidator(_absolute_url), Field(json_schema_extra={"format": "uri"})]
"""An absolute http or https URL."""

JsonObject = Annotated[dict[str, Any], AfterValidator(_plain_json)]
"""A JSON object that is sent as given: a FHIR resource or an extension."""

OptionalText = Annotated[str | None, BeforeValidator(_null_as_absent)]
"""A string of a request; null and blank both mean that it was not sent."""
