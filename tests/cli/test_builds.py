"""``communique builds``: which builds there are."""

from tests.cli.conftest import run


def test_builds_lists_the_current_one_with_a_star_and_survives_a_bad_file(shelf, tmp_path):
    (build,) = shelf.glob("*.duckdb")
    (tmp_path / build.name).write_bytes(build.read_bytes())
    (tmp_path / "b000000000000.duckdb").write_text("no database", encoding="utf-8")
    (tmp_path / "current").write_text(f"{build.stem}\n", encoding="utf-8")
    code, out, _ = run("builds", tmp_path)
    assert code == 0
    star, other = sorted(out.splitlines(), reverse=not out.startswith("*"))
    assert star.startswith(f"* {build.stem}") and "1 article, 0 outlets" in star and "en_core_web_md" in star
    assert "b000000000000  cannot be opened" in other
    assert run("builds", tmp_path / "nowhere")[0] == 3
