"""Every class of a registry refers to classes of that registry, whatever an operation left as it was."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

LABEL = "things"


def to(name: str, **more) -> models.ForeignKey:
    return models.ForeignKey(f"{LABEL}.{name}", models.CASCADE, **more)


def model(name: str, **more) -> migrations.CreateModel:
    fields = {"id": models.BigAutoField(primary_key=True), **more}
    return migrations.CreateModel(name, list(fields.items()))


MADE = [
    model("Person"),
    model("Paper", author=to("Person")),
    model("Sheet", paper=to("Paper"), readers=models.ManyToManyField(f"{LABEL}.Person")),
    migrations.CreateModel("Draft", [], options={"proxy": True}, bases=(f"{LABEL}.paper",)),
    model("Note", draft=to("Draft")),
    model("Hall", guests=models.ManyToManyField(f"{LABEL}.Person", through=f"{LABEL}.Stay")),
    model("Stay", hall=to("Hall"), guest=to("Person")),
    model("Room"),
]


def after(operations, state: ProjectState | None = None) -> ProjectState:
    """A state whose models were rendered before the operations, as while migrating."""
    state = state or ProjectState()
    assert state.apps is not None
    for operation in operations:
        operation.state_forwards(LABEL, state)
    return state


def classes(state: ProjectState) -> dict[str, type[models.Model]]:
    return {each.__name__: each for each in state.apps.get_models(include_auto_created=True)}


def strays(state: ProjectState) -> list[str]:
    """What refers to a class, or rests on one, that its registry does not hold any more."""
    held = set(classes(state).values())
    found = []
    for each in held:
        found += [f"{each} rests on it" for base in each.__mro__[1:] if hasattr(base, "_meta") and base not in held]
        for field in [*each._meta.local_fields, *each._meta.local_many_to_many]:
            if field.remote_field and field.remote_field.model not in held:
                found.append(str(field))
            if getattr(field.remote_field, "through", None) not in {None, *held}:
                found.append(f"{field} through")
    return found


def note_of(size: int) -> models.Field:
    return models.CharField(max_length=size, default="")


PAPERS = {"Paper", "Draft", "Note"}
STAYS = {"Hall", "Stay"}
CHANGES = {  # operations, and what they leave as it was
    "a field": ([migrations.AddField("Person", "note", note_of(5))], {"Room"}),
    "a field of what others rest on": ([migrations.AddField("Paper", "note", note_of(5))], {"Room", "Person", *STAYS}),
    "a reference": ([migrations.AddField("Sheet", "room", to("Room", null=True))], {"Room", "Person", *PAPERS, *STAYS}),
    "a reference less": ([migrations.RemoveField("Paper", "author")], {"Room", "Person", *STAYS}),
    "another type": ([migrations.AlterField("Person", "id", models.UUIDField(primary_key=True))], {"Room"}),
    "another name": ([migrations.RenameModel("Person", "Somebody")], {"Room"}),
    "models less": (
        [migrations.DeleteModel("Note"), migrations.DeleteModel("Draft")],
        {"Room", "Person", "Paper", "Sheet", "Sheet_readers", *STAYS},
    ),
    "a table between less": ([migrations.RemoveField("Sheet", "readers")], {"Room", "Person", *PAPERS, *STAYS}),
    "a table between": (
        [migrations.AddField("Stay", "note", note_of(5))],
        {"Room", "Person", "Sheet", "Sheet_readers", *PAPERS},
    ),
}


@pytest.mark.parametrize(("operations", "untouched"), CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("copied", [False, True], ids=["in place", "in a copy"])
def test_what_refers_to_a_changed_model_is_rendered_with_it_and_nothing_else(operations, untouched, copied):
    made = after(MADE)
    assert strays(made) == []
    before = classes(made)
    now = after(operations, made.clone() if copied else made)
    assert strays(now) == []
    assert {name for name, each in classes(now).items() if before.get(name) is each} == untouched


def test_a_reference_of_this_very_state_is_followed_in_a_copy():
    """The class of the person is an earlier state's and knows of no letter."""
    before = after(MADE)
    letters = after([model("Letter", writer=to("Person"))], before.clone())
    assert strays(after([migrations.AddField("Person", "note", note_of(5))], letters)) == []


def test_a_function_on_the_way_back_sees_who_refers_to_a_model():
    seen = []

    def look(apps, _editor):
        seen.extend(sorted(each.name for each in apps.get_model(LABEL, "Room")._meta.related_objects))

    operation = migrations.RunPython(migrations.RunPython.noop, look)
    state = after([migrations.AddField("Sheet", "room", to("Room", null=True))], after(MADE).clone())
    operation.database_backwards(LABEL, connection.schema_editor(), state, state.clone())
    assert seen == ["sheet"]


@pytest.mark.parametrize(
    ("change", "statement"),
    [
        (
            migrations.AlterField("Person", "id", models.UUIDField(primary_key=True)),
            'ALTER TABLE "things_letter" ALTER COLUMN "writer_id" TYPE uuid',
        ),
        (
            migrations.RenameModel("Person", "Somebody"),
            'ALTER TABLE "things_letter_readers" RENAME COLUMN "person_id" TO "somebody_id"',
        ),
    ],
    ids=["type", "name"],
)
def test_what_came_in_a_copy_is_changed_with_what_it_refers_to(db, change, statement):
    """States are copies of each other on the way back: a reference that is missed would keep its type or column."""
    first = after(MADE[:1])
    letter = model(
        "Letter", writer=to("Person"), readers=models.ManyToManyField(f"{LABEL}.Person", related_name="read")
    )
    second = after([letter], first.clone())
    third = after([change], second.clone())
    with connection.schema_editor(collect_sql=True) as editor:
        change.database_forwards(LABEL, editor, second, third)
    assert any(line.startswith(statement) for line in editor.collected_sql)
