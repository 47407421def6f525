"""CARD-12, ACT-06 and the forms of one answer for each client: snapshots in the folder `profiles`.

To accept a change, run `python tests/contract/test_cds_profiles.py` and read the difference.
"""

import copy
import json
from pathlib import Path

import pytest
from cds_shapes import CARD_ID, OTHER_ID, card, creation, offering, order_sign, suggestion

import cds_hooks as cds
from cds_hooks.identity import part_uuid
from cds_hooks.invariants import lint_response
from cds_hooks.profiles import PROFILES, by_profile, not_evaluated
from cds_hooks.profiles.epic import topic_code
from cds_hooks.profiles.text import escaped, plain_text, without_tables

SNAPSHOTS = Path(__file__).with_name("profiles")
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"


def order(text="Drug A", *codings, **members):
    concept = {"coding": list(codings or ({"system": RXNORM, "code": "1"},)), "text": text}
    resource = {"resourceType": "MedicationRequest", "status": "draft", "intent": "order"}
    return {**resource, "medicationCodeableConcept": concept, **members}


def create(text="Drug A", *codings):
    return {"type": "create", "description": f"Order {text}", "resource": order(text, *codings)}


def remove(reference="MedicationRequest/d1"):
    return {"type": "delete", "description": "Remove the draft", "resourceId": reference}


UPDATE = {
    "type": "update",
    "description": "Change it",
    "resource": {"resourceType": "ServiceRequest", "id": "s"},
}

ANSWER = {
    "cards": [
        {
            "uuid": CARD_ID,
            "summary": "Two drugs go together",
            "detail": "Take **both**.\n\n| Drug | Dose |\n|---|---|\n| A | 1 mg |\n| B | 2 mg |",
            "indicator": "warning",
            "source": {
                "label": "Us",
                "url": "https://us.example",
                "topic": {"system": "urn:us", "code": "pair.a-b", "display": "Pair"},
            },
            "suggestions": [
                {
                    "label": "A with B",
                    "uuid": OTHER_ID,
                    "isRecommended": True,
                    "actions": [
                        remove(),
                        create("Drug A", {"system": RXNORM, "code": "1"}),
                        create("Drug B", {"display": "B"}, {"system": "urn:site", "code": "b"}),
                    ],
                    "extension": {"example.suggestion": {"x": 1}},
                },
                {"label": "C alone", "actions": [create("Drug C")]},
                {"label": "Change the test", "actions": [UPDATE]},
            ],
            "selectionBehavior": "at-most-one",
            "overrideReasons": [{"system": "urn:us", "code": "no", "display": "No"}],
            "links": [
                {"label": "Why", "url": "https://us.example/why", "type": "absolute"},
                {
                    "label": "App",
                    "url": "https://us.example/launch",
                    "type": "smart",
                    "appContext": "x",
                    "autolaunchable": False,
                },
            ],
            "extension": {"example.card": [1], "com.epic.example": "y"},
        },
        {"summary": "Nothing to choose", "indicator": "info", "source": {"label": "Us"}},
    ],
    "systemActions": [UPDATE, create()],
    "extension": {"example.answer": True},
}


def rendered(name, answer=ANSWER):
    return PROFILES[name].render(answer)


def one_card(name, **members):
    return rendered(name, {"cards": [card(**members)]})["cards"][0]


def written(name):
    return json.dumps(rendered(name), indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", PROFILES)
def test_each_profile_shows_one_answer_in_its_own_form(name):
    """ACT-04, CARD-07, EXT-02"""
    assert (SNAPSHOTS / f"{name}.json").read_text(encoding="utf-8") == written(name)


@pytest.mark.parametrize("name", PROFILES)
def test_what_a_profile_makes_is_sound_in_its_version(name):
    """CARD-07, ACT-04"""
    assert lint_response(rendered(name), dialect=PROFILES[name].dialect) == ()


@pytest.mark.parametrize("name", PROFILES)
def test_the_given_answer_stays_as_it_is(name):
    before = copy.deepcopy(ANSWER)

    rendered(name)

    assert before == ANSWER


@pytest.mark.parametrize("name", PROFILES)
def test_silence_is_silence_for_everyone(name):
    """RSP-02"""
    assert rendered(name, {"cards": []}) == {"cards": []}


def test_the_published_standard_is_sent_as_it_is():
    assert rendered("spec-2.0") == ANSWER


@pytest.mark.parametrize(
    ("name", "behaviors"),
    [
        ("spec-2.0", {"any", "at-most-one"}),
        ("spec-1.0", {"at-most-one"}),
        ("epic", {"any"}),
        ("oracle", {"at-most-one"}),
        ("athena", {"any", "at-most-one"}),
        ("sandbox", {"any", "at-most-one"}),
    ],
)
def test_each_client_gets_a_selection_behaviour_that_it_knows(name, behaviors):
    """CARD-07"""
    answers = [
        one_card(name, suggestions=[suggestion(actions=[create()])], selectionBehavior=behavior)
        for behavior in ("any", "at-most-one")
    ]

    assert {answer["selectionBehavior"] for answer in answers} == behaviors


@pytest.mark.parametrize("name", ["spec-1.0", "oracle"])
def test_a_suggestion_without_actions_stays_one_in_the_first_version(name):
    shown = rendered(name, {"cards": [offering(suggestion())]})["cards"][0]

    assert shown["suggestions"] == [suggestion()]


# -- Epic


def epic_card(*suggestions, **members):
    return rendered("epic", {"cards": [offering(*suggestions) | members]})["cards"][0]


def test_the_parts_of_one_suggestion_are_seen_to_belong_together():
    """ACT-06"""
    pair = suggestion(label="A with B", uuid=OTHER_ID, actions=[create("A"), create("B")])

    shown = epic_card(pair)["suggestions"]

    assert [part["label"] for part in shown] == ["A with B (1 of 2: Order A)", "A with B (2 of 2: Order B)"]
    assert [part["actions"][0]["description"] for part in shown] == [
        "Order A (1 of 2: A with B)",
        "Order B (2 of 2: A with B)",
    ]
    assert [part["uuid"] for part in shown] == [part_uuid(OTHER_ID, 1), part_uuid(OTHER_ID, 2)]
    assert [len(part["actions"]) for part in shown] == [1, 1]


def test_a_part_has_the_same_uuid_whenever_it_is_made():
    assert part_uuid(OTHER_ID, 1) == "4fe6c45b-357f-5cd9-970b-dbc913ee1157"


def test_parts_of_a_suggestion_without_uuid_have_none():
    assert "uuid" not in epic_card(suggestion(actions=[create(), create()]))["suggestions"][0]


def test_choices_that_exclude_each_other_are_said_to():
    """CARD-07: its only selection behaviour is any"""
    choices = [suggestion(label=label, actions=[create(label)]) for label in ("A*", "B")]

    exclusive = epic_card(*choices, selectionBehavior="at-most-one", detail="Text.")
    free = epic_card(*choices, detail="Text.")
    single = epic_card(choices[0], selectionBehavior="at-most-one")

    assert exclusive["detail"] == "Text.\n\nTake only one of these, with all its parts: A\\*; B."
    assert free["detail"] == "Text."
    assert "detail" not in single


@pytest.mark.parametrize(
    "action",
    [
        {"type": "update", "description": "x", "resource": order(id="d1")},
        creation(),
        remove("Task/t1"),
        remove("Condition/c1"),
    ],
)
def test_what_epic_does_not_carry_out_is_said_in_the_text(action):
    """ACT-06: half of a suggestion would be another suggestion"""
    shown = epic_card(suggestion(label="Do both", actions=[create(), action]))

    assert "suggestions" not in shown
    assert "selectionBehavior" not in shown
    assert shown["detail"] == "Also suggested:\n\n- Do both"


@pytest.mark.parametrize(
    "action",
    [
        create(),
        {"type": "create", "description": "x", "resource": {"resourceType": "ServiceRequest", "code": {}}},
        {"type": "create", "description": "x", "resource": {"resourceType": "Condition", "code": "wrong"}},
        remove(),
        remove("ServiceRequest/s1"),
    ],
)
def test_what_epic_carries_out_is_offered(action):
    """ACT-06"""
    assert len(epic_card(suggestion(actions=[action]))["suggestions"]) == 1


def test_a_suggestion_without_an_action_is_said_in_the_text():
    """ACT-06"""
    shown = epic_card(suggestion(label="Think"), suggestion(actions=[create()]))

    assert shown["detail"] == "Also suggested:\n\n- Think"
    assert [part["label"] for part in shown["suggestions"]] == ["Take it"]


def test_a_code_system_is_named_as_epic_names_it():
    """ACT-06"""
    codings = ({"system": "urn:site", "code": "s"}, {"system": RXNORM, "code": "1"}, {"display": "x"})

    (shown,) = epic_card(suggestion(actions=[create("A", *codings)]))["suggestions"]

    assert shown["actions"][0]["resource"]["medicationCodeableConcept"]["coding"] == [
        {"system": "urn:site", "code": "s"},
        {"system": "urn:oid:2.16.840.1.113883.6.88", "code": "1"},
        {"display": "x"},
    ]


@pytest.mark.parametrize("code", ["abc", "ABC123", "a" * 100])
def test_a_topic_that_epic_can_remember_is_left_alone(code):
    """CARD-12"""
    assert topic_code(code) == code


@pytest.mark.parametrize("code", ["a.b", "a-b", "ä", "...", "a" * 101, "a" * 99 + ".b"])
def test_another_topic_becomes_one_that_epic_can_remember(code):
    """CARD-12"""
    made = topic_code(code)

    assert made.isascii()
    assert made.isalnum()
    assert 12 <= len(made) <= 100
    assert made == topic_code(code)


def test_two_topics_never_become_one():
    """CARD-12"""
    codes = ["ab", "a.b", "a-b", ".ab", "a" * 101, "a" * 102]

    assert len({topic_code(code) for code in codes}) == len(codes)


def test_epic_gets_its_own_extensions_and_no_others():
    """EXT-02"""
    extensions = {"com.epic.cdshooks.card.detail.content-type": "text/html", "example": 1}
    response = {
        "cards": [
            card(extension=extensions, source={"label": "Us", "extension": {"example": 1}}),
            card(
                links=({"label": "L", "url": "https://x.example", "type": "absolute", "extension": {"a": 1}},)
            ),
        ]
    }

    first, second = rendered("epic", response)["cards"]

    assert first["extension"] == {"com.epic.cdshooks.card.detail.content-type": "text/html"}
    assert first["source"] == {"label": "Us"}
    assert second["links"] == [{"label": "L", "url": "https://x.example", "type": "absolute"}]


def test_extensions_of_a_resource_are_not_ours_to_leave_out():
    """EXT-02, ACT-03"""
    resource = order(extension=[{"url": "urn:x", "valueCode": "y"}])
    action = {"type": "create", "description": "x", "resource": resource}

    (shown,) = epic_card(suggestion(actions=[action]))["suggestions"]

    assert shown["actions"][0]["resource"]["extension"] == resource["extension"]


@pytest.mark.parametrize("name", PROFILES)
def test_extensions_can_be_switched_on_and_off(name):
    """EXT-02"""
    response = {"cards": [card(extension={"example": 1})], "extension": {"example": 2}}
    bare = {"cards": [card()]}

    assert PROFILES[name].without_extensions().render(response) == bare
    assert PROFILES[name].with_extensions().render(response) == response


@pytest.mark.parametrize(
    ("name", "kept"),
    [("spec-2.0", 2), ("spec-1.0", 0), ("epic", 1), ("oracle", 0), ("athena", 2), ("sandbox", 2)],
)
def test_system_actions_go_to_clients_that_carry_them_out(name, kept):
    """SYS-01"""
    shown = rendered(name)

    assert len(shown.get("systemActions", [])) == kept
    assert shown.get("systemActions") != []


# -- the sandbox


def sandbox_actions(*actions):
    shown = rendered("sandbox", {"cards": [offering(suggestion(actions=list(actions)))]})
    return shown["cards"][0]["suggestions"][0]["actions"]


def test_the_order_that_the_sandbox_can_take_over_comes_first():
    coded, uncoded = create("A"), create("B", {"display": "B"})
    task = creation()

    assert sandbox_actions(remove(), task, uncoded, coded) == [coded, remove(), task, uncoded]


def test_a_coding_with_a_code_comes_first_and_a_text_is_made_of_what_there_is():
    action = create("", {"display": "B"}, {"system": "urn:x", "code": "b"})

    (shown,) = sandbox_actions(action)

    assert shown["resource"]["medicationCodeableConcept"] == {
        "coding": [{"system": "urn:x", "code": "b"}, {"display": "B"}],
        "text": "B",
    }


@pytest.mark.parametrize(
    "concept",
    [None, "wrong", {"text": "A"}, {"coding": [{"code": "1"}]}, {"coding": []}, {"coding": "wrong"}],
)
def test_an_order_that_the_sandbox_cannot_read_is_sent_as_it_is(concept):
    action = {
        "type": "create",
        "description": "x",
        "resource": order() | {"medicationCodeableConcept": concept},
    }

    assert sandbox_actions(action) == [action]


@pytest.mark.parametrize("given", [offering(suggestion()), card()])
def test_a_card_without_actions_is_the_same_in_the_sandbox(given):
    assert rendered("sandbox", {"cards": [given]}) == {"cards": [given]}


# -- text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "**Bold** and *slanted*, __bold__ and _slanted_, ~~struck~~",
            "Bold and slanted, bold and slanted, struck",
        ),
        ("snake_case_name and 2*3*4", "snake_case_name and 234"),
        ("## Heading ##", "Heading"),
        ("#hashtag", "#hashtag"),
        ("* one\n+ two\n- three\n1. four", "- one\n- two\n- three\n1. four"),
        ("> quoted\n>> twice", "quoted\ntwice"),
        ("a\n\n---\n\n***\n\nb", "a\n\nb"),
        ("`code_with_marks*` and ``a`b``", "code_with_marks* and a`b"),
        ("```python\nx = **1**\n```\nafter", "x = **1**\nafter"),
        (
            '[label](https://x.example "title") ![icon](https://x.example/i.png)',
            "label (https://x.example) icon",
        ),
        ("<https://x.example/a>", "https://x.example/a"),
        ("<b>bold</b><br/>next", "bold next"),
        ("\\*literal\\* \\_text\\_ 5 \\< 6 a\\\\b", "*literal* _text_ 5 < 6 a\\b"),
        ("a &lt; 5 &amp; b &gt; 3", "a < 5 & b > 3"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "< script>alert(1)< /script>"),
        ("`<img src=x>`", "< img src=x>"),
        ("line\\\nbreak  \nnext", "line\nbreak\nnext"),
        ("| A | B |\n|:--|--:|\n| 1 | **2** |\n| | 3 |\nafter", "- A: 1; B: 2\n- B: 3\nafter"),
        ("", ""),
    ],
)
def test_plain_text_is_what_a_reader_would_read(markdown, text):
    assert plain_text(markdown, 200) == text


def test_lines_are_as_short_as_asked_and_items_are_indented():
    markdown = "- one two three four five six\n\nhttps://a-long-address.example/that/stays/whole"

    assert plain_text(markdown, 16) == (
        "- one two three\n  four five six\n\nhttps://a-long-address.example/that/stays/whole"
    )


@pytest.mark.parametrize(
    "text", ["a*b_c", "[x](y)", "<b>", "`x`", "# x", "- x", "1. x", "a | b", "&amp;", "\\", "~~x~~", "{{a}}"]
)
def test_escaped_text_is_read_as_it_was(text):
    assert plain_text(escaped(text), 200) == text.replace("<b", "< b")


@pytest.mark.parametrize(
    ("markdown", "list_"),
    [
        ("A | B\n--- | ---\n1 | 2", "- A: 1; B: 2"),
        ("| A |\n|---|\n| a \\| b |\n|---|\n\nafter", "- A: a \\| b\n\nafter"),
        ("| | B |\n|---|---|\n| x | y | z |", "- x; B: y"),
        ("a | b\nno table", "a | b\nno table"),
        ("no\n---", "no\n---"),
        ("last | line", "last | line"),
    ],
)
def test_a_table_becomes_a_list(markdown, list_):
    assert without_tables(markdown) == list_


def test_the_form_of_the_text_follows_the_client():
    """CARD-03"""
    markdown = "**A** | B\n---|---\n1 | 2"

    assert one_card("spec-2.0", detail=markdown)["detail"] == markdown
    assert one_card("athena", detail=markdown)["detail"] == "- **A**: 1; B: 2"
    assert one_card("oracle", detail=markdown)["detail"] == "- A: 1; B: 2"


def test_a_text_of_which_nothing_is_left_is_left_out():
    """TRN-03"""
    assert one_card("oracle", detail="---") == card()


@pytest.mark.parametrize("name", ["oracle", "athena"])
def test_a_card_without_text_gets_none(name):
    assert one_card(name) == card()


# -- in place of a 412, and through the blueprint

MISSING = cds.PreconditionFailed({"orders": "Task?patient={{context.patientId}}&_count=9"}, hint="A*hint*.")


@pytest.mark.parametrize("name", sorted(set(PROFILES) - {"sandbox"}))
def test_a_client_that_shows_errors_gets_the_412(name):
    """PFD-03"""
    assert not_evaluated(PROFILES[name], MISSING) is None


def test_the_sandbox_gets_a_card_that_says_what_is_missing():
    """RSP-03"""
    answer = not_evaluated(PROFILES["sandbox"], MISSING, label="Us").dump()

    (shown,) = answer["cards"]
    assert shown["indicator"] == "warning"
    assert shown["source"] == {"label": "Us"}
    assert plain_text(shown["detail"], 500).split("\n") == [
        "Nothing was evaluated. This card does not mean that all is well.",
        "",
        "- Prefetch key orders is needed. Configure: Task?patient={{context.patientId}}&_count=9 A*hint*.",
    ]


@pytest.mark.parametrize(("name", "status"), [("spec-2.0", 412), ("epic", 412), ("sandbox", 200)])
def test_what_was_not_evaluated_is_answered_by_profile(make_site, name, status):
    """PFD-03, RSP-03"""
    site = make_site(MISSING, **by_profile(lambda client: PROFILES[name]))

    answer = site.call(order_sign())

    assert answer.status_code == status
    assert [(incident.status, "orders" in incident.diagnostics) for incident in site.incidents] == [
        (status, True)
    ]


def test_another_refusal_is_none_of_a_profiles_business(make_site):
    """RSP-03"""
    site = make_site(cds.Unprocessable("no"), **by_profile(lambda client: PROFILES["sandbox"]))

    assert site.call(order_sign()).status_code == 422


@pytest.mark.parametrize("as_models", [False, True])
def test_each_client_is_answered_in_its_own_profile(make_site, as_models):
    """CARD-07: whether a service returns models or JSON"""
    clients = {"/1": "spec-1.0", "/2": "epic"}
    choice = cds.Card(
        uuid=CARD_ID,
        summary="s",
        indicator=cds.Indicator.INFO,
        source=cds.Source(label="Us"),
        suggestions=(cds.Suggestion(label="x", actions=(cds.Action(**create()),)),),
        selection_behavior=cds.SelectionBehavior.ANY,
    )
    response = cds.Response(cards=(choice,))
    site = make_site(
        response if as_models else response.dump(),
        testing=True,
        authenticate=lambda request, path: cds.ClientIdentity(request.headers["X-Client"]),
        **by_profile(lambda client: PROFILES[clients[client.issuer] if client else "spec-2.0"]),
    )

    first, second = (site.call(order_sign(), headers={"X-Client": name}).json["cards"][0] for name in clients)

    assert (first["selectionBehavior"], "uuid" in first) == ("at-most-one", False)
    assert (second["selectionBehavior"], "uuid" in second) == ("any", True)


@pytest.mark.parametrize("answer", [[], {}, {"cards": "x"}])
def test_an_answer_that_is_none_is_not_rendered_but_found_out(make_site, answer):
    """RSP-01"""
    site = make_site(lambda: answer, **by_profile(lambda client: PROFILES["epic"]))

    assert site.call(order_sign()).status_code == 500
    assert site.incidents[0].violations[0].id == "RSP-01"


if __name__ == "__main__":
    for name in PROFILES:
        (SNAPSHOTS / f"{name}.json").write_text(written(name), encoding="utf-8")
