"""Which events a report is compared with."""

from __future__ import annotations

from dataclasses import replace

from analysis.resolving.articles.similarity import Likeness, Overlap
from analysis.resolving.events import blocking
from analysis.resolving.events.blocking import Blocks
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.merge_criteria import FIRST
from analysis.resolving.events.scoring import Scales
from tests.resolving.events.cast import BRANDT, HOLT, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

DAY = ("2031-05-03", "2031-05-03")


def test_a_meeting_is_found_from_both_sides_and_an_arrest_from_one():
    there = account(report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)]))
    back = account(report("CONSULT", "meet", by=[party(BRANDT)], to=[party(HOLT)]))
    assert blocking.parties(there) == blocking.parties(back) == [("CONSULT", "RUR", "SYL")]
    arrest = account(report("COERCE", "arrest", by=[party(RURITANIA)], to=[party(BRANDT)]))
    assert blocking.parties(arrest) == [("COERCE/arrest", "RUR", "SYL")]


def test_what_leaves_out_a_party_is_found_in_its_article_and_on_its_stated_day():
    half = account(report("SANCTION", "sanctions", to=[party(SYLDAVIA)], days=DAY), article="wire")
    assert blocking.article(half) == [("wire", "SANCTION/discontinue", "SYL")]
    assert blocking.day(half) == [("SANCTION/discontinue", "target", "SYL", "2031-05-03")]
    undated = account(report("SANCTION", "sanctions", to=[party(SYLDAVIA)]))
    assert blocking.day(undated) == []


def test_people_who_are_arrested_or_meet_are_found_by_name():
    arrest = account(report("COERCE", "arrest", to=[party(BRANDT)]))
    assert blocking.people(arrest) == [("COERCE/arrest", "karl-brandt")]
    met = account(report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)]))
    assert blocking.people(met) == [("CONSULT", "anna-holt", "karl-brandt")]


def test_who_inquires_is_found_whatever_it_is_about_and_who_visits_is_not():
    inquiry = account(report("ACCUSE", "investigate", by=[party(HOLT)]))
    assert blocking.actor(inquiry) == [("ACCUSE/investigate", "anna-holt")]
    assert blocking.actor(account(report(by=[party(HOLT)]))) == []


def test_a_short_sentence_is_no_block():
    assert blocking.wording(account(report(), text="Holt left. ")) == []
    sentence = "Holt left at once for the Syldavian capital, Klow."
    long = account(replace(report(), end=len(sentence)), text=sentence)
    assert blocking.wording(long) == [("CONSULT", "holt left at once for the syldavian capital klow", "2")]


def test_only_the_latest_of_a_key_are_near():
    scales = Scales(Likeness([], {}), Overlap([]))
    blocks: Blocks[Cluster] = Blocks()
    told = account(report("COERCE", "arrest", by=[party(RURITANIA)], to=[party(BRANDT)]))
    clusters = []
    for _ in range(blocking.LATEST + 5):
        cluster = Cluster(scales)
        cluster.add(told, FIRST)
        blocks.file(told, cluster)
        clusters.append(cluster)
    near = blocks.near("parties", told)
    assert len(near) == blocking.LATEST
    assert all(any(each is cluster for each in near) for cluster in clusters[-blocking.LATEST :])
    assert len(list(blocks.pairs("people"))) < len(clusters) * blocking.LATEST
