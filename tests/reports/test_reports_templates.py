"""Reports by an office's own templates: what they see, what they cannot do, and where they are wrong."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest
from report_readers import document, document_text
from report_samples import sample_report
from template_samples import refused, word_file

from tracker import i18n
from tracker.base.installation import command_for
from tracker.errors import MissingExtra, UsageError
from tracker.reports.formats.templates.render import render_template
from tracker.reports.model import Letterhead
from tracker.reports.write_options import WriteOptions

_MD = """# {{ report.title }}（{{ report.total }}）
{% for count in report.counts %}{{ count.words }} {{ count.count }}
{% endfor %}{% for target in report.targets %}- {{ target.quote }} {{ target.shown.value }}
{% endfor %}{{ notice.opening }}
"""


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"report.{name}").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_text_template_sees_the_report_and_its_counts_add_up(tmp_path: Path) -> None:
    text = render_template(sample_report(), folder(tmp_path, md=_MD), "md")
    assert isinstance(text, str) and text.startswith("# Report [of] <all>（15）\n")
    assert sum(int(line.rsplit(" ", 1)[1]) for line in text.splitlines()[1:10]) == 15
    assert text.count("\n- ") == 15 and "[/红]8所|`x`<b> ≥ 8 所" in text


def test_a_page_template_escapes_what_documents_say(tmp_path: Path) -> None:
    page = "<h1>{{ report.title }}</h1>{% for t in report.targets %}<p>{{ t.quote }}</p>{% endfor %}"
    text = render_template(sample_report(), folder(tmp_path, html=page), "html")
    assert isinstance(text, str) and "<h1>Report [of] &lt;all&gt;</h1>" in text and "<b>" not in text


def test_a_word_template_is_filled_in(tmp_path: Path) -> None:
    place = word_file(
        tmp_path, "{{ report.title }}", "{%p for t in report.targets %}", "{{ t.quote }}", "{%p endfor %}"
    )
    found = [p.text for p in document(render_template(sample_report(), place, "docx")).paragraphs]
    assert found[0] == "Report [of] <all>" and len(found) == 16
    assert "[/红]8所|`x`<b>" in found


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("one\n{% for x in report.targets %}\n", 2, "Unexpected end of template"),
        ("one\ntwo\n{{ report.titel }}\n", 3, "titel"),
        ("{{ nothing }}", 1, "nothing"),
        ("\n{{ report.total / 0 }}", 2, "division by zero"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ("{% include 'other.md' %}", 1, "other.md"),
        ("{% include '../secret.md' %}", 1, "secret.md"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    place = tmp_path / "own"
    place.mkdir()
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    said = refused(folder(place, md=text), "md")
    assert f"report.md:{line} cannot be used" in said and why in said


def test_a_mistake_in_an_included_template_is_named_with_that_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "head.md").write_text("\n\n{{ report.titel }}", encoding="utf-8")
    said = refused(folder(tmp_path, md="one\n{% include 'parts/head.md' %}"), "md")
    assert "head.md:3 cannot be used" in said and "titel" in said


def test_a_folder_without_the_template_says_what_it_is_called(tmp_path: Path) -> None:
    assert "report.md, report.html, report.docx" in refused(tmp_path, "md")
    assert "report.docx" in refused(folder(tmp_path, md="x"), "xlsx")
    assert "there is no folder" in refused(tmp_path / "none", "md")


def test_without_the_libraries_the_error_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("tracker.base.optional_libraries.import_module", lacking)
    with pytest.raises(MissingExtra) as caught:
        render_template(sample_report(), folder(tmp_path, md="x"), "md")
    assert command_for("templates") in caught.value.cure


def test_starter_templates_work_as_they_are_and_their_comments_are_not_printed(tmp_path: Path) -> None:
    from tracker.services.report.template_starters import write_starters

    for language in ("en", "zh"):
        i18n.use(language)
        folder = tmp_path / language
        written = write_starters(folder)
        assert [path.name for path in written] == ["report.docx", "report.html"]
        page = render_template(sample_report(), folder, "html")
        word = render_template(sample_report(), folder, "docx")
        assert isinstance(page, str) and isinstance(word, bytes)
        for text in (page, document_text(word)):
            assert "泵站" in text and "{" not in text.split("</style>")[-1] and "--template" not in text
        assert "--template" in (folder / "report.html").read_text(encoding="utf-8")
        with pytest.raises(UsageError):
            write_starters(folder)


def test_starter_templates_say_what_the_notice_says(tmp_path: Path) -> None:
    """Targets in the chapter that they belong to, and all in the annex; parted by unit on request."""
    from tracker.services.report.template_starters import write_starters

    write_starters(tmp_path)
    head = Letterhead(masthead="Office", issue="7", to="All units", signer="Bureau")
    report = sample_report().model_copy(update={"letterhead": head})
    for format in ("html", "docx"):
        brief, _annex, ledger = _words(render_template(report, tmp_path, format)).partition("Annex:")
        assert all(row.target.indicator.split()[0] in ledger for row in report.rows())
        assert all(words in brief for words in ("Office", "All units", "Bureau"))
        late = next(row for row in report.rows() if row.verdict == "overdue")
        assert brief.count(late.passage.text) == 1
        waits = next(row for row in report.rows() if row.due is None)
        assert waits.target.indicator not in brief
        whole = _words(render_template(report, tmp_path, format, WriteOptions(annexes=True)))
        assert "Annex 2: 教育局" in whole
        assert all(row.target.indicator.split()[0] in whole for row in report.rows())


def _words(made: str | bytes) -> str:
    return document_text(made) if isinstance(made, bytes) else unescape(made)
