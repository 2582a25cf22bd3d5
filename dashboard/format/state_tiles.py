"""Where each state stands on a map of tiles: about where it lies, every state as large as any other.

A map of shapes shows how large states are; who acts on whom is no matter of size, small states would not be seen, and
disputed borders would have to be drawn. The table is the map itself: three letters a tile, the code of ISO 3166-1 (XKX:
Kosovo), three dots for the sea and for what no state has. The places follow latitude and longitude, stretched where
states stand close. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_MAP = """
··················GRL························FIN················································
CAN··················ISL······NLDDNKNORSWE···LVAEST············RUS······························
························IRLGBRBELLUXDEUCZEPOLLTUBLR·············································
······························FRALIEAUTSVNSVKHUN···UKR············KAZ···························
·································CHESMRHRVSRBROUMDA·····················MNG·····················
···························ESPANDMCOITABIHMNEXKXBGR······GEOAZEUZBKGZ···························
USA························PRT······VATALBMKDGRC···TURSYRARM···TKMTJK·········PRKKORJPN·········
···························MAR···TUN···MLT······CYPPSELBNIRQIRNAFG·········CHN··················
······························DZA······LBY······EGYISRJORKWTBHR···PAKNPLBTN·····················
MEX···CUBBHSDOM·········ESH······························SAUQATAREINDBGD···HKGTWN···············
···BLZJAMHTIKNAATG······MRT····································OMN······MMRLAO··················
···GTMHNDPRIDMALCA···CPVSENMLI···NER······TCD···SDN···ERI···YEM·········THAVNM··················
···SLVNIC···VCTBRB···GMBGNBBFA···························DJI···············KHMPHL···············
···CRIPAN···GRDTTO···SLEGINTGOBENNGA··················ETH············LKA··················MHL···
············VENGUY······LBRCIVGHA···CMR···CAF······SSD···SOM············MYS···BRNPLWFSM·········
·········COL···SUR···············STPGNQ············UGAKEN·········MDV······SGP·········NRUKIR···
······ECU···························GABCOG···CODBDIRWATZA···SYC···············IDN···············
·········PER···BRA·····················AGO······ZMB······COM··················TLS···PNGSLBTUV···
············BOL·································ZWEMWIMOZMDG···························VUTFJIWSM
···············PRY·····················NAM···BWA···············MUS···············AUS···NCL···TON
·········CHLARGURY···························ZAFLSOSWZ··········································
··························································································NZL···
"""
_WIDE = 3
_SEA = "·" * _WIDE


@cache
def tiles() -> Mapping[str, tuple[int, int]]:
    """The column and row, from 0, of each state by its code."""
    found = {}
    for row, line in enumerate(_MAP.split()):
        for column in range(0, len(line), _WIDE):
            if line[column : column + _WIDE] != _SEA:
                found[line[column : column + _WIDE]] = (column // _WIDE, row)
    return found


def size() -> tuple[int, int]:
    """How many columns and rows the map has."""
    lines = _MAP.split()
    return len(lines[0]) // _WIDE, len(lines)
