"""What newswire says of time, beat by beat: each sentence with all of its expressions, their type, value and MOD.

Values follow the TimeML 1.2.1 guidelines; where those leave a choice, what newswire corpora commonly hold. All are
published on Wednesday, 5 March 2031. An expression is given as "words = value", with the MOD behind it, if any.
"""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from analysis.annotating.times import NAME

PUBLISHED = date(2031, 3, 5)
BASE = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", NAME]

SAID = [
    ("Ruritania said Tuesday it would receive the envoys.", "Tuesday = 2031-03-04"),
    ("Ruritania said on Tuesday it would receive the envoys.", "Tuesday = 2031-03-04"),
    ("The ministry said Monday that it will close the port.", "Monday = 2031-03-03"),
    ("Officials announced Thursday they would cut output.", "Thursday = 2031-02-27"),
    ("The bank said on Friday it will lend no more.", "Friday = 2031-02-28"),
    ("The premier told parliament on Monday he would resign.", "Monday = 2031-03-03"),
    ("A spokesman said late Monday the talks would go on.", "late Monday = 2031-03-03 END"),
    ("A spokesman said early Sunday that the ship would sail.", "early Sunday = 2031-03-02 START"),
    ("Ruritania will receive the envoys on Friday, it said on Monday.", "Friday = 2031-03-07; Monday = 2031-03-03"),
    ("The minister said he would resign on Friday.", "Friday = 2031-03-07"),
    ("The minister said Tuesday he would resign on Friday.", "Tuesday = 2031-03-04; Friday = 2031-03-07"),
    ("He warned on Saturday that banks may fail.", "Saturday = 2031-03-01"),
    ("The board said Wednesday it may sell the mine.", "Wednesday = 2031-03-05"),
    ("The company said today it expects a loss.", "today = 2031-03-05"),
    ("Talks will resume Thursday, the ministry said.", "Thursday = 2031-03-06"),
    ("The court is expected to rule on Monday.", "Monday = 2031-03-10"),
    ("The court was to rule Thursday on the appeal.", "Thursday = 2031-03-06"),
    ("A union leader vowed Sunday to call a strike.", "Sunday = 2031-03-02"),
    ("The two sides agreed Friday to meet again in April.", "Friday = 2031-02-28; April = 2031-04"),
    ("The parties agreed on Monday to hold elections in June.", "Monday = 2031-03-03; June = 2031-06"),
    ("Rebels pledged Saturday to lay down their arms.", "Saturday = 2031-03-01"),
    ("The president is to leave on Sunday for Orlen.", "Sunday = 2031-03-09"),
    ("Voters go to the polls on Sunday.", "Sunday = 2031-03-09"),
    ("The senate voted Thursday to end the embargo.", "Thursday = 2031-02-27"),
]  # fmt: skip

DAYS = [
    ("The envoy left this morning.", "this morning = 2031-03-05TMO"),
    ("Fighting broke out again Monday night.", "Monday night = 2031-03-03TNI"),
    ("The envoy was arrested last Wednesday night.", "last Wednesday night = 2031-02-26TNI"),
    ("The ship sank early Sunday morning.", "early Sunday morning = 2031-03-02TMO START"),
    ("The vote comes at 4 p.m. Friday.", "4 p.m. Friday = 2031-03-07T16:00"),
    ("The train left at 7:15 a.m. on Monday.", "7:15 a.m. = 2031-03-03T07:15; Monday = 2031-03-03"),
    ("The envoys met yesterday afternoon.", "yesterday afternoon = 2031-03-04TAF"),
    ("The envoys will meet tomorrow morning.", "tomorrow morning = 2031-03-06TMO"),
    ("Soldiers searched the houses overnight.", "overnight = 2031-03-05TNI"),
    ("Police found the car late last night.", "late last night = 2031-03-04TNI END"),
    ("Shelling began shortly before dawn on Saturday.", "dawn = 2031-03-01TMO; Saturday = 2031-03-01"),
    ("The council will sit again the day after tomorrow.", "the day after tomorrow = 2031-03-07"),
    ("The storm struck over the weekend.", "the weekend = 2031-W09-WE"),
    ("Thousands marched this past weekend.", "this past weekend = 2031-W09-WE"),
    ("He hinted that he would call at the weekend.", "the weekend = 2031-W10-WE"),
    ("Talks resume this weekend.", "this weekend = 2031-W10-WE"),
    ("The storm struck last weekend.", "last weekend = 2031-W09-WE"),
    ("The summit was set for the week of May 5.", "the week of May 5 = 2031-W19"),
    ("The envoy left on New Year's Day.", "New Year's Day = 2031-01-01"),
    ("Shops did well on Christmas Eve.", "Christmas Eve = 2030-12-24"),
    ("The ferry sank Feb. 20 off Port Ellery.", "Feb. 20 = 2031-02-20"),
    ("The trial opens March 17.", "March 17 = 2031-03-17"),
    ("The hearing was put off to Dec. 3.", "Dec. 3 = 2031-12-03"),
    ("The pact was signed Dec. 3.", "Dec. 3 = 2030-12-03"),
    ("The pact was signed on Tuesday, Feb. 18, 2031.", "Tuesday, Feb. 18, 2031 = 2031-02-18"),
    ("The envoys met on Monday and again on Tuesday.", "Monday = 2031-03-03; Tuesday = 2031-03-04"),
    ("The office is open Monday through Friday.", "Monday = XXXX-WXX-1; Friday = XXXX-WXX-5"),
    ("The museum is open weekdays.", "weekdays = XXXX-WXX-WD"),
    ("The train runs on weekdays and on Sundays.", "weekdays = XXXX-WXX-WD; Sundays = XXXX-WXX-7"),
    ("The strike lasted from Monday through Friday of last week.",
     "Monday = 2031-02-24; Friday of last week = 2031-02-28"),
    ("The envoys met on Feb. 3. They signed on the same day.", "Feb. 3 = 2031-02-03; the same day = 2031-02-03"),
    ("The guns fell silent at midnight Sunday.", "midnight Sunday = 2031-03-02T24:00"),
    ("A curfew runs from dusk to dawn.", "dusk = 2031-03-05TEV; dawn = 2031-03-05TMO"),
    ("The bomb went off around noon Tuesday.", "noon Tuesday = 2031-03-04T12:00"),
    ("The quake struck at 3:42 a.m. local time (0142 GMT) on Friday.",
     "3:42 a.m. local time = 2031-02-28T03:42; 0142 GMT = 2031-02-28T01:42Z; Friday = 2031-02-28"),
]  # fmt: skip

DATELINES = [
    ("PORT ELLERY, March 5 (Meridian) - The port reopened.", "March 5 = 2031-03-05"),
    ("PORT ELLERY, Ruritania — The port reopened Tuesday.", "Tuesday = 2031-03-04"),
    ("ORLEN, Mar 4 - Shares fell.", "Mar 4 = 2031-03-04"),
    ("(Published: Wednesday, March 5, 2031)", "Wednesday, March 5, 2031 = 2031-03-05"),
    ("03-05-31 0910EST", "03-05-31 0910EST = 2031-03-05T09:10-05"),
    ("2031-03-05 14:20:00", "2031-03-05 14:20:00 = 2031-03-05T14:20:00"),
    ("Filed at 5:30 p.m. ET", "5:30 p.m. ET = 2031-03-05T17:30"),
]  # fmt: skip

EARNINGS = [
    ("Sales for fiscal 2030 were up; the first half was strong.", "fiscal 2030 = FY2030; the first half = 2030-H1"),
    ("Profit rose in the first nine months of 2030.", "the first nine months of 2030 = P9M"),
    ("Profit rose in the first nine months.", "the first nine months = P9M"),
    ("Net income for the quarter ended June 30 fell.", "the quarter = P1Q; June 30 = 2030-06-30"),
    ("In the three months to end-March sales fell.", "the three months = P3M; end-March = 2031-03 END"),
    ("Earnings fell from $2 million a year ago.", "a year ago = 2030"),
    ("Earnings fell from a year earlier.", "a year earlier = 2030"),
    ("In the year-earlier quarter the company lost money.", "the year-earlier quarter = 2029-Q4"),
    ("The bank lost $3 million in the fourth quarter.", "the fourth quarter = 2030-Q4"),
    ("The bank expects a loss for the first quarter.", "the first quarter = 2031-Q1"),
    ("Fourth-quarter profit doubled.", "Fourth-quarter = 2030-Q4"),
    ("Second-quarter earnings will be lower.", "Second-quarter = 2031-Q2"),
    ("The company will report results for the latest quarter.", "the latest quarter = 2030-Q4"),
    ("Output rose 3% in January from December.", "January = 2031-01; December = 2030-12"),
    ("Orders fell for the third consecutive month.", ""),
    ("Shares closed at a 52-week high.", "52-week = P52W"),
    ("The yield on the 30-year bond fell.", "30-year = P30Y"),
    ("The notes are due in 2041.", "2041 = 2041"),
    ("The five-year note due Feb. 15, 2036, rose.", "five-year = P5Y; Feb. 15, 2036 = 2036-02-15"),
    ("Shares were unchanged in early trading Tuesday.", "Tuesday = 2031-03-04"),
    ("Futures for April delivery rose.", "April = 2031-04"),
    ("The index gained 4 points in midday trading.", "midday = 2031-03-05TMI"),
    ("Sales in the second half will beat the first half's.", "the second half = 2031-H2; the first half = 2031-H1"),
    ("The company made $40 million last year, up from $30 million in 2029.", "last year = 2030; 2029 = 2029"),
    ("Sales for the full year will be flat.", "the full year = 2031"),
    ("The fiscal year ends June 30.", "June 30 = 2031-06-30"),
    ("The company plans to cut 900 jobs by year-end.", "year-end = 2031 END"),
    ("The merger should close by the end of the third quarter.", "the end of the third quarter = 2031-Q3 END"),
    ("Inflation ran at an annual rate of 4% in February.", "annual = P1Y; February = 2031-02"),
    ("The company pays a quarterly dividend.", "quarterly = P1Q"),
    ("The dividend is payable April 1 to holders of record March 14.", "April 1 = 2031-04-01; March 14 = 2031-03-14"),
    ("Costs are rising at 2% a year.", "a year = P1Y"),
    ("It pumps 90,000 barrels a day.", "a day = P1D"),
    ("The plant makes 200 cars per week.", "per week = P1W"),
    ("The company hopes to break even within two years.", "two years = P2Y"),
    ("Over the next 18 months it will close nine shops.", "the next 18 months = P18M"),
    ("Trade has doubled in the last decade.", "the last decade = P1DE"),
    ("Prices rose in the past 12 months.", "the past 12 months = P12M"),
    ("Sales fell in the six months ended Jan. 31.", "the six months = P6M; Jan. 31 = 2031-01-31"),
    ("The 2030 third-quarter loss was the largest ever.", "2030 third-quarter = 2030-Q3"),
    ("Q3 sales rose.", "Q3 = 2030-Q3"),
    ("He ran the company in the late 1990s.", "the late 1990s = 199 END"),
    ("The company was founded in the '90s.", "the '90s = 199"),
    ("Analysts see a recovery by mid-2032.", "mid-2032 = 2032 MID"),
    ("Prices have fallen since early this year.", "early this year = 2031 START"),
    ("The rate was cut late last year.", "late last year = 2030 END"),
    ("The shares trade at two-year lows.", "two-year = P2Y"),
]  # fmt: skip

WARS = [
    ("The siege is now in its third week.", "now = PRESENT_REF"),
    ("Two weeks after the battle, the town was empty.", "Two weeks = P2W"),
    ("Hours after the raid, crowds gathered.", "Hours = PTXH"),
    ("Three days of fighting left 40 dead.", "Three days = P3D"),
    ("The month-long siege ended.", "month-long = P1M"),
    ("The two-week-old strike has shut the port.", "two-week-old = P2W"),
    ("The eight-year war ended in 2018.", "eight-year = P8Y; 2018 = 2018"),
    ("The 1998-2003 war cost thousands of lives.", "1998 = 1998; 2003 = 2003"),
    ("A truce held for nearly four years.", "nearly four years = P4Y LESS_THAN"),
    ("The siege will last at least 10 days.", "at least 10 days = P10D EQUAL_OR_MORE"),
    ("They were held for more than a year.", "more than a year = P1Y MORE_THAN"),
    ("He was held up to six months.", "up to six months = P6M EQUAL_OR_LESS"),
    ("They have been at war for about two decades.", "about two decades = P2DE APPROX"),
    ("For years the border was quiet.", "years = PXY"),
    ("The rebels have fought for decades.", "decades = PXDE"),
    ("The attack came a day after the truce.", "a day = P1D"),
    ("The attack came the day before the vote.", ""),
    ("The ceasefire took effect at 0600 GMT Saturday.", "0600 GMT Saturday = 2031-03-01T06:00Z"),
    ("In recent weeks shelling has increased.", "recent weeks = PXW"),
    ("In the coming days the army will pull out.", "the coming days = PXD"),
    ("The war began 20 years ago.", "20 years ago = 2011"),
    ("They met some time ago.", "some time ago = PAST_REF"),
    ("The fort fell a long time ago.", "a long time ago = PAST_REF"),
    ("The army took the town several months ago.", "several months ago = PAST_REF"),
    ("The truce broke down only three days ago.", "only three days ago = 2031-03-02"),
    ("At that time the envoy was in Orlen.", "that time = PAST_REF"),
    ("The two armies last fought in the 1960s.", "the 1960s = 196"),
    ("Nothing has changed since the 19th century.", "the 19th century = 18"),
    ("A 24-hour truce was announced.", "24-hour = PT24H"),
    ("The generals gave him 48 hours to quit.", "48 hours = PT48H"),
    ("For the second day in a row, jets flew over the city.", ""),
    ("The blockade has gone on all year.", "all year = P1Y"),
    ("Guns were heard throughout the night.", "the night = 2031-03-05TNI"),
]  # fmt: skip

COURTS = [
    ("He was sentenced to 15 years in prison.", "15 years = P15Y"),
    ("She got a 10-year sentence.", "10-year = P10Y"),
    ("He faces 25 years to life.", "25 years = P25Y"),
    ("The trial was postponed until the fall.", "the fall = 2031-FA"),
    ("The hearing was delayed until September.", "September = 2031-09"),
    ("The judge put off the case until Monday.", "Monday = 2031-03-10"),
    ("He was jailed from March 2020 to May 2023.", "March 2020 = 2020-03; May 2023 = 2023-05"),
    ("The 34-year-old clerk was freed after two nights in jail.", "34-year-old = P34Y; two nights = P2NI"),
    ("He was arrested in November and charged in December.", "November = 2030-11; December = 2030-12"),
    ("The law expires in October.", "October = 2031-10"),
    ("The case dates from the mid-1980s.", "the mid-1980s = 198 MID"),
    ("A ruling is due next month.", "next month = 2031-04"),
    ("A ruling came two days later.", "two days later = 2031-03-07"),
    ("He has 30 days to appeal.", "30 days = P30D"),
    ("The bank was robbed in broad daylight on Friday.", "Friday = 2031-02-28"),
    ("He was last seen at about 10:30 p.m.", "about 10:30 p.m. = 2031-03-05T22:30 APPROX"),
    ("The court's 1998 ruling stands.", "1998 = 1998"),
]  # fmt: skip

ELECTIONS = [
    ("Ruritania votes in early May.", "early May = 2031-05 START"),
    ("The last election was in 2027.", "2027 = 2027"),
    ("The Nov. 4 election will decide it.", "Nov. 4 = 2031-11-04"),
    ("He won the 2027 election by a hair.", "2027 = 2027"),
    ("She will run for a third four-year term.", "four-year = P4Y"),
    ("The president's term ends in 2034.", "2034 = 2034"),
    ("Polls close at 8 p.m. local time.", "8 p.m. local time = 2031-03-05T20:00"),
    ("He was elected two years ago.", "two years ago = 2029"),
    ("Congress returns the first week of April.", "the first week of April = 2031-W14"),
    ("Before the end of the year there will be a vote.", "the end of the year = 2031 END"),
    ("The premier currently has no majority.", "currently = PRESENT_REF"),
    ("The premier resigned recently.", "recently = PAST_REF"),
    ("In the past, such votes failed.", "the past = PAST_REF"),
    ("Such votes may fail in the future.", "the future = FUTURE_REF"),
    ("In the near future nothing will change.", "the near future = FUTURE_REF"),
    ("These days few believe him.", "These days = PRESENT_REF"),
    ("He will quit soon.", "soon = FUTURE_REF"),
    ("Nothing is planned at the moment.", "the moment = PRESENT_REF"),
    ("Until now no woman has led the party.", "Until now = PRESENT_REF"),
    ("In the first 100 days he changed little.", "the first 100 days = P100D"),
    ("It is the party's once-a-year congress.", "once-a-year = P1Y"),
    ("The parties meet once a week.", "once a week = P1W"),
    ("The cabinet meets every other Friday.", "every other Friday = XXXX-WXX-5"),
    ("The party's biennial congress opened.", "biennial = P2Y"),
    ("Since the turn of the century they have lost.", "the turn of the century = 20 START"),
    ("By this time next year, he will be gone.", "this time next year = 2032"),
    ("He took office on Jan. 20.", "Jan. 20 = 2031-01-20"),
]  # fmt: skip

SPORTS = [
    ("The Rovers won their fourth match in eight days.", "eight days = P8D"),
    ("The Rovers lost on Saturday and play at home next Saturday.",
     "Saturday = 2031-03-01; next Saturday = 2031-03-15"),
    ("She scored in the second half.", ""),
    ("She scored twice in the first half to beat the Rovers.", ""),
    ("He missed the 1992-93 season.", "1992 = 1992; 93 = 1993"),
    ("He scored in the 89th minute.", ""),
    ("The race starts Sunday at 2 p.m.", "Sunday = 2031-03-09; 2 p.m. = 2031-03-09T14:00"),
    ("The season opens in August.", "August = 2031-08"),
    ("She won the title last August.", "last August = 2030-08"),
    ("He ran the course in two hours, nine minutes.", "two hours = PT2H; nine minutes = PT9M"),
    ("Kick-off is at 7.45pm tonight.", "7.45pm tonight = 2031-03-05T19:45"),
    ("The Rovers beat the Harriers 3-2 last night.", "last night = 2031-03-04TNI"),
    ("The 22-year-old keeper has a three-year contract.", "22-year-old = P22Y; three-year = P3Y"),
]  # fmt: skip

WEATHER = [
    ("Rain is expected through Thursday.", "Thursday = 2031-03-06"),
    ("Highs will be in the 40s on Friday.", "Friday = 2031-03-07"),
    ("Snow fell for the third straight day.", ""),
    ("It was the warmest February since 1931.", "February = 2031-02; 1931 = 1931"),
    ("The storm hit at daybreak.", "daybreak = 2031-03-05TMO"),
    ("The river will crest late Thursday or early Friday.",
     "late Thursday = 2031-03-06 END; early Friday = 2031-03-07 START"),
    ("It rained for 40 days and 40 nights.", "40 days = P40D; 40 nights = P40NI"),
    ("Winters here are mild.", ""),
    ("This winter was mild.", "This winter = 2030-WI"),
    ("Last summer was the driest in 60 years.", "Last summer = 2030-SU; 60 years = P60Y"),
    ("The drought ended this spring.", "this spring = 2031-SP"),
    ("Snow will fall tonight and tomorrow.", "tonight = 2031-03-05TNI; tomorrow = 2031-03-06"),
]  # fmt: skip

LIVES = [
    ("She died Saturday at her home in Orlen. She was 87.", "Saturday = 2031-03-01"),
    ("He was born on July 4, 1950, in Port Ellery.", "July 4, 1950 = 1950-07-04"),
    ("He was born in 1950 and moved to Orlen in the '60s.", "1950 = 1950; the '60s = 196"),
    ("She taught there for 31 years.", "31 years = P31Y"),
    ("She retired in the spring of 2019.", "the spring of 2019 = 2019-SP"),
    ("He wrote every morning.", "every morning = XXXX-XX-XXTMO"),
    ("She came to the city three decades ago.", "three decades ago = 200"),
    ("He died at age 91 after a long illness.", ""),
    ("In later years he lived alone.", "later years = PXY"),
    ("From 1950 to 1962 she taught Latin.", "1950 = 1950; 1962 = 1962"),
    ("A service will be held Friday at 11 a.m.", "Friday = 2031-03-07; 11 a.m. = 2031-03-07T11:00"),
    ("He had been ill for some time.", ""),
    ("She wrote her first novel a half-century ago.", "a half-century ago = 1981"),
    ("Until last week she went to work daily.", "last week = 2031-W09; daily = P1D"),
]  # fmt: skip

SCIENCE = [
    ("The probe will reach the planet in seven months.", "seven months = P7M"),
    ("The test takes 15 minutes.", "15 minutes = PT15M"),
    ("The comet returns every 76 years.", "every 76 years = P76Y"),
    ("The moon orbits once every three days.", "once every three days = P3D"),
    ("Patients took the drug twice a day for six weeks.", "twice a day = P1D; six weeks = P6W"),
    ("The crater is 65 million years old.", "65 million years old = P65000000Y"),
    ("Launch is set for 9:47 a.m. EST Thursday.", "9:47 a.m. EST Thursday = 2031-03-06T09:47-05"),
    ("The crew has spent 120 days in orbit.", "120 days = P120D"),
    ("A half-hour walk is enough.", "half-hour = PT30M"),
    ("The study ran from October to December.", "October = 2030-10; December = 2030-12"),
    ("The reactor ran for a year and a half.", "a year and a half = P1.5Y"),
    ("The lake froze early in the 20th century.", "early in the 20th century = 19 START"),
    ("The census is held every ten years.", "every ten years = P10Y"),
    ("In 20 minutes the reactor was cold.", "20 minutes = PT20M"),
    ("The monthly survey was published yesterday.", "monthly = P1M; yesterday = 2031-03-04"),
]  # fmt: skip

TABLES = {
    "reports": SAID, "days": DAYS, "datelines": DATELINES, "earnings": EARNINGS, "wars": WARS, "courts": COURTS,
    "elections": ELECTIONS, "sports": SPORTS, "weather": WEATHER, "lives": LIVES, "science": SCIENCE,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*each, id=f"{name}: {each[0][:60]}") for name, table in TABLES.items() for each in table],
)
def test_the_times_of_a_news_sentence(nlp: Language, text: str, expected: str):
    doc = nlp.make_doc(text)
    doc._.published = PUBLISHED
    with nlp.select_pipes(enable=BASE):
        doc = nlp(doc)
    found = [f"{text[t.start : t.end]} = {t.value}" + (f" {t.mod}" if t.mod else "") for t in doc._.times]
    assert "; ".join(found) == expected
