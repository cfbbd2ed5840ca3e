#!/usr/bin/env python3
"""Count the real export files, independently of Vigie.

    python3 test/real/count.py EXPORTS > test/real/counts.json

The output is the truth the importer is tested against, so this file shares nothing with it: Python's
standard library only, one explicit entry per file, no format detection. The only .xls file (BIFF8) is read by
the small reader below; its figures were compared with those of xlrd 1.2.0 (Debian's python3-xlrd).

counts.json holds figures only, keyed by path:
  export, status   as in expected.tsv
  rows             data records: no header, preamble, description, total, footer or blank record. Of a file of
                   stacked tables: the records below each table's own header
  posts            distinct (account, post id); one id twice = one post, first non-missing value of each measure
  days             distinct (platform, account, day) with at least one value
  rejected         rows of which nothing was loaded. no_data: how many of them merely hold no figure (`undefined`)
  sums, present    per measure, over posts or over days: the sum, and how many have a value. Missing is not zero:
                   a measure that is not listed has no value at all
  day_sums, day_present   the same over days, where a file holds posts and days (LinkedIn)
  sheets           rows per sheet;  boosts: Mastodon's `Announce` items, neither posts nor rejected
Sums of durations are rounded to 6 decimals: compare them with a tolerance.
Anything that is neither a number nor a known mark for "missing" stops the count.
"""
import csv
import datetime
import io
import json
import math
import os
import re
import struct
import sys

csv.field_size_limit(1 << 30)
MISSING = {"", "-", "--", "n/a", "nan", "undefined"}


def number(text):
    """None when missing; an error when it is not a plain number."""
    if text is None:
        return None
    if isinstance(text, float):
        return text
    text = text.strip()
    if text.lower() in MISSING:
        return None
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        raise ValueError("not a number: a text of %d characters" % len(text))
    return float(text)


def norm(name):
    name = name.replace("\u00ad", "").replace("\ufeff", "").replace("\u00a0", " ")
    return re.sub(r"\s+", " ", name).strip().casefold()


def decode(path):
    with open(path, "rb") as f:
        data = f.read()
    if data[:2] == b"\xff\xfe":
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", "replace")


def records(path, delimiter=",", unwrap=False):
    """Every CSV record, blank ones too. newline='' keeps line ends inside quoted cells as they are."""
    rows = list(csv.reader(io.StringIO(decode(path), newline=""), delimiter=delimiter))
    if unwrap:
        assert all(len(r) == 1 for r in rows if r)
        rows = [next(csv.reader([r[0]])) for r in rows if r]
    return rows


def blank(row):
    return not any(isinstance(c, float) or c.strip() for c in row)


class Table:
    """Header by name: `col("Views")` is the first column of that name; short records read as missing."""

    def __init__(self, header, rows):
        self.header = [norm(h) for h in header]
        self.rows = [r for r in rows if not blank(r)]

    def has(self, name):
        return norm(name) in self.header

    def get(self, row, name):
        i = self.header.index(norm(name))
        return row[i] if i < len(row) else None


def tidy(x):
    x = round(x, 6)
    return int(x) if x == int(x) else x


def totals(entries):
    sums, present = {}, {}
    for m in sorted({m for e in entries for m in e}):
        values = [e[m] for e in entries if e.get(m) is not None]
        if values:
            sums[m] = tidy(math.fsum(values))
            present[m] = len(values)
    return {"sums": sums, "present": present}


def merge(into, key, values):
    entry = into.setdefault(key, {})
    for m, v in values.items():
        if v is not None and entry.get(m) is None:
            entry[m] = v


def read_value(table, row, source):
    """source: a column name; (name, factor); or [names] = sum of those columns, missing when all are."""
    if isinstance(source, list):
        parts = [v for v in (read_value(table, row, s) for s in source) if v is not None]
        return math.fsum(parts) if parts else None
    name, factor = source if isinstance(source, tuple) else (source, 1)
    if not table.has(name):
        return None
    v = number(table.get(row, name))
    return None if v is None else v * factor


def posts(table, key, measures, zero_views=False):
    """key(table, row) -> (account, post id) or None to reject."""
    found, rejected = {}, 0
    for row in table.rows:
        k = key(table, row)
        if k is None or not k[1]:
            rejected += 1
            continue
        merge(found, k, {m: read_value(table, row, s) for m, s in measures.items()})
    entries = list(found.values())
    if zero_views and not any(e.get("views") for e in entries):
        for e in entries:  # FORMATS 25: all zero while people were reached = not measured
            if (e.get("reach") or 0) > 0:
                e.pop("views", None)
    return {"rows": len(table.rows), "posts": len(found), "days": 0, "rejected": rejected, **totals(entries)}


def days(blocks, dates):
    """blocks: [(account, table, {measure: source}, name of the column without which a row holds nothing)]."""
    found, rows, rejected = {}, 0, 0
    for account, table, measures, needed in blocks:
        for row in table.rows:
            rows += 1
            values = {m: read_value(table, row, s) for m, s in measures.items()}
            if needed and number(table.get(row, needed)) is None:
                values = {}
            values = {m: v for m, v in values.items() if v is not None}
            if not values:
                rejected += 1
                continue
            day = dates(row[0])
            assert (account, day) not in found, "the same day twice"
            merge(found, (account, day), values)
    out = {"rows": rows, "posts": 0, "days": len(found), "rejected": rejected, **totals(list(found.values()))}
    if rejected:
        out["no_data"] = rejected
    return out


def by_format(fmt):
    return lambda s: datetime.datetime.strptime(s.strip(), fmt).date()


def month_day(s):  # "February 28": in a common year, no 29 February
    return by_format("%Y %B %d")("2025 " + s)


def iso_stamp(s):
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT0[01]:00:00", s)
    return datetime.date.fromisoformat(s[:10])


def by_columns(account, post):
    return lambda t, r: (t.get(r, account).strip() if account else "", t.get(r, post).strip())


def by_link(column, pattern):
    def key(t, r):
        m = re.search(pattern, t.get(r, column))
        return (m.group(1), m.group(2)) if m else None
    return key


# --- one reader per kind of file -------------------------------------------------------------------------------

def post_file(key, measures, skip=0, only=None, **options):
    zero_views = options.pop("zero_views", False)

    def run(path):
        rows = records(path, **options)
        table = Table(rows[0], rows[1 + skip:])
        if only:
            table.rows = [r for r in table.rows if only(r)]
        return posts(table, key, measures, zero_views)
    return run


def day_file(measures, dates, needed=None, skip=0):
    def run(path):
        rows = records(path)
        return days([("", Table(rows[0], rows[1 + skip:]), measures, needed)], dates)
    return run


def chart(measure, title, delimiter=","):
    def run(path):
        rows = [r for r in records(path, delimiter) if not blank(r)]
        if rows[0][0].startswith("sep="):
            rows = rows[1:]
        assert rows[0][0] == title and rows[1] == ["Date", "Primary"]
        return days([("", Table(rows[1], rows[2:]), {measure: "Primary"}, None)], iso_stamp)
    return run


def chart_2024(path):
    """Two blocks, one after the other, no empty line; the second is the other network's."""
    rows = [r for r in records(path) if not blank(r)][1:]
    starts = [i for i, r in enumerate(rows) if r[0] == "Date"]
    assert [rows[i][1] for i in starts] == ["Facebook Page likes", "Instagram followers"]
    blocks = []
    for network, i, end in zip(("facebook", "instagram"), starts, starts[1:] + [len(rows)]):
        blocks.append((network, Table(rows[i], rows[i + 1:end]), {"followers_gained": rows[i][1]}, None))
    return days(blocks, iso_stamp)


def recognised(preamble=0, drop=None, delimiter=","):
    """Only the records: below one header, without total and footer."""
    def run(path):
        rows = [r for r in records(path, delimiter)[preamble + 1:] if not blank(r)]
        return {"rows": len([r for r in rows if not (drop and drop(r))]), "posts": 0, "days": 0, "rejected": 0}
    return run


def stacked(starred, delimiter=","):
    """Blocks between blank records: title, header, records. Or, `starred`: a line ** holds title and header."""
    def run(path):
        count, position = 0, 0
        for r in records(path, delimiter):
            if r and r[0].startswith("sep="):
                continue
            if blank(r):
                position = 0
                continue
            if starred:
                count += not r[0].startswith("**")
                continue
            position += 1
            count += position > 2
        return {"rows": count, "posts": 0, "days": 0, "rejected": 0}
    return run


def ga4(path):
    rows = [r for r in records(path) if not blank(r) and not r[0].startswith("#")]
    table = Table(rows[0], rows[1:])
    sums = totals([{"views": number(table.get(r, "Views"))} for r in table.rows])
    return {"rows": len(table.rows), "posts": 0, "days": 0, "rejected": 0, **sums}


def instagram_archive(path):
    with open(path, encoding="utf-8") as f:
        items = json.load(f)
    assert all(i["media"] for i in items)
    distinct = {i["media"][0]["uri"] for i in items}
    return {"rows": len(items), "posts": len(distinct), "days": 0, "rejected": 0}


def mastodon(path):
    public = "https://www.w3.org/ns/activitystreams#Public"
    with open(path, encoding="utf-8") as f:
        items = json.load(f)["orderedItems"]
    found, boosts, private = set(), 0, 0
    for i in items:
        if i["type"] == "Announce":
            boosts += 1
        elif public in i.get("to", []) or public in i.get("cc", []):
            assert i["type"] == "Create"
            found.add(i["object"]["id"])
        else:
            private += 1
    return {"rows": len(items), "posts": len(found), "days": 0, "rejected": private, "boosts": boosts}


def linkedin(path):
    book = workbook(path)
    metrics, all_posts = (Table(book[s][0], book[s][1:]) for s in ("Metrics", "All posts"))
    per_day = days([("", metrics, {
        "impressions": "Impressions (total)", "clicks": "Clicks (total)", "reactions": "Reactions (total)",
        "comments": "Comments (total)", "shares": "Reposts (total)", "reach": "Unique impressions (organic)",
    }, None)], by_format("%m/%d/%Y"))
    per_post = posts(all_posts, by_link("Post link", r"urn:li:(activity|ugcPost|share):(\d+)"), {
        "impressions": "Impressions", "clicks": "Clicks", "reactions": "Likes", "comments": "Comments",
        "shares": "Reposts", "follows": "Follows", "video_views": "Views",
    })
    return {
        "rows": per_day["rows"] + per_post["rows"], "posts": per_post["posts"], "days": per_day["days"],
        "rejected": per_day["rejected"] + per_post["rejected"],
        "sheets": {"Metrics": per_day["rows"], "All posts": per_post["rows"]},
        "sums": per_post["sums"], "present": per_post["present"],
        "day_sums": per_day["sums"], "day_present": per_day["present"],
    }


# --- XLS: an OLE2 file holding a BIFF8 stream ------------------------------------------------------------------

def ole_stream(data, names):
    assert data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    mini = 1 << struct.unpack_from("<H", data, 32)[0]
    first_dir, _, cutoff, first_minifat = struct.unpack_from("<IIII", data, 48)
    first_difat, difat_count = struct.unpack_from("<II", data, 68)

    def block(n):
        return data[(n + 1) * sector:(n + 2) * sector]

    difat = list(struct.unpack_from("<109I", data, 76))
    for _ in range(difat_count):
        words = struct.unpack("<%dI" % (sector // 4), block(first_difat))
        difat += words[:-1]
        first_difat = words[-1]
    fat = []
    for n in difat:
        if n < 0xFFFFFFFA:
            fat += struct.unpack("<%dI" % (sector // 4), block(n))

    def chain(n, table, read):
        out = []
        while n < 0xFFFFFFFA:
            out.append(read(n))
            n = table[n]
        return b"".join(out)

    directory = chain(first_dir, fat, block)
    entries = {}
    for at in range(0, len(directory), 128):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at:at + max(0, length - 2)].decode("utf-16-le")
        entries[name] = struct.unpack_from("<II", directory, at + 116)
    start, size = next(entries[n] for n in names if n in entries)
    if size >= cutoff:
        return chain(start, fat, block)[:size]
    root = chain(entries["Root Entry"][0], fat, block)
    minifat = struct.unpack("<%dI" % (len(chain(first_minifat, fat, block)) // 4), chain(first_minifat, fat, block))
    return chain(start, minifat, lambda n: root[n * mini:(n + 1) * mini])[:size]


def biff_records(stream, at=0):
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4:at + 4 + size]
        if kind == 0x0A:  # EOF of this substream
            return
        at += 4 + size


def shared_strings(parts):
    """parts: the SST record and its CONTINUE records; a string may be cut anywhere among its characters,
    and then a new flag byte says how the rest is written."""
    count = struct.unpack_from("<I", parts[0], 4)[0]
    part, at, out = 0, 8, []

    def step():
        nonlocal part, at
        if at >= len(parts[part]):
            part, at = part + 1, 0

    def take(n):
        nonlocal at
        got = b""
        while len(got) < n:
            step()
            piece = parts[part][at:at + n - len(got)]
            at += len(piece)
            got += piece
        return got

    for _ in range(count):
        length, flags = struct.unpack("<HB", take(3))
        runs = struct.unpack("<H", take(2))[0] if flags & 8 else 0
        extra = struct.unpack("<I", take(4))[0] if flags & 4 else 0
        text, wide = "", flags & 1
        while length:
            if at >= len(parts[part]):
                step()
                wide = parts[part][0] & 1
                at = 1
            n = min(length, (len(parts[part]) - at) // (2 if wide else 1))
            raw = take(n * (2 if wide else 1))
            text += raw.decode("utf-16-le" if wide else "latin-1")
            length -= n
        take(4 * runs + extra)
        out.append(text)
    return out


def rk(n):
    if n & 2:
        value = float((n - (1 << 32) if n & 0x80000000 else n) >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (n & 0xFFFFFFFC) << 32))[0]
    return value / 100 if n & 1 else value


def workbook(path):
    """{sheet name: rows of cells}; a cell is a float or a text, "" when empty."""
    with open(path, "rb") as f:
        stream = ole_stream(f.read(), ("Workbook", "Book"))
    sheets, strings, sst = [], [], []
    collecting = False
    for kind, body in biff_records(stream):
        if kind == 0x85:
            where, _, _, length, wide = struct.unpack_from("<IBBBB", body)
            name = body[8:8 + length * (2 if wide & 1 else 1)].decode("utf-16-le" if wide & 1 else "latin-1")
            sheets.append((name, where))
        if kind == 0xFC or (collecting and kind == 0x3C):
            sst.append(body)
        collecting = kind == 0xFC or (collecting and kind == 0x3C)
    if sst:
        strings = shared_strings(sst)
    book = {}
    for name, where in sheets:
        cells = {}
        for kind, body in biff_records(stream, where):
            if kind == 0xFD:  # LABELSST
                r, c, _, i = struct.unpack_from("<HHHI", body)
                cells[r, c] = strings[i]
            elif kind == 0x203:  # NUMBER
                r, c, _, v = struct.unpack_from("<HHHd", body)
                cells[r, c] = v
            elif kind == 0x27E:  # RK
                r, c, _, v = struct.unpack_from("<HHHI", body)
                cells[r, c] = rk(v)
            elif kind == 0xBD:  # MULRK
                r, c = struct.unpack_from("<HH", body)
                for i in range((len(body) - 6) // 6):
                    cells[r, c + i] = rk(struct.unpack_from("<I", body, 4 + 6 * i + 2)[0])
            elif kind in (0x204, 0x06, 0x205):  # LABEL, FORMULA, BOOLERR
                raise ValueError("a kind of cell this reader does not know")
        height = 1 + max((r for r, _ in cells), default=-1)
        width = 1 + max((c for _, c in cells), default=-1)
        book[name] = [[cells.get((r, c), "") for c in range(width)] for r in range(height)]
    return book


# --- the files -------------------------------------------------------------------------------------------------

FB = {
    "views": "Views", "reach": "Reach", "reactions": "Reactions", "comments": "Comments", "shares": "Shares",
    "clicks": "Total clicks", "link_clicks": "Link Clicks", "video_views": "3-second video views",
    "watch_time_s": "Seconds viewed",
}
FB_SV = {
    "views": "Visningar", "reach": "Räckvidd", "reactions": "Reaktioner", "comments": "Kommentarer",
    "shares": "Delningar", "clicks": "Totalt antal klick", "link_clicks": "Länkklick",
    "video_views": "3-sekunders videovisningar", "watch_time_s": "Sekunder visad",
}
FB_VIDEOS = {m: FB[m] for m in ("reach", "reactions", "comments", "shares", "video_views", "watch_time_s")}
IG = {
    "views": "Views", "reach": "Reach", "reactions": "Likes", "comments": "Comments", "shares": "Shares",
    "saves": "Saves", "follows": "Follows",
}
CLASSIC = {
    "impressions": "Lifetime Post Total Impressions", "reach": "Lifetime Post Total Reach",
    "reactions": "Lifetime Post Stories by action type - like",
    "comments": "Lifetime Post Stories by action type - comment",
    "shares": "Lifetime Post Stories by action type - share",
    "clicks": "Lifetime Post Consumptions",
    "link_clicks": "Lifetime Post Consumptions by type - link clicks",
}
CLASSIC_POST = {**CLASSIC, "video_views": ["Lifetime Organic Video Views", "Lifetime Paid Video Views"]}
CLASSIC_VIDEO = {**CLASSIC, "video_views": "Lifetime Total Video Views"}
CLASSIC_PAGE = {
    "followers": "Lifetime Total Likes", "followers_gained": "Daily New Likes", "followers_lost": "Daily Unlikes",
    "impressions": "Daily Total Impressions", "reach": "Daily Total Reach",
    "engaged_people": "Daily Page Engaged Users", "profile_views": "Daily Logged-in Page Views",
}
X_POST = {
    "impressions": "Impressions", "reactions": "Likes", "comments": "Replies", "shares": "Reposts",
    "saves": "Bookmarks", "link_clicks": "URL Clicks", "follows": "New follows", "engagements": "Engagements",
    "profile_visits": "Profile visits",
}
X_DAY = {
    "impressions": "Impressions", "reactions": "Likes", "comments": "Replies", "shares": "Reposts",
    "saves": "Bookmarks", "engagements": "Engagements", "followers_gained": "New follows",
    "followers_lost": "Unfollows", "profile_views": "Profile visits", "posts_created": "Create Post",
}
TWITTER = {
    "impressions": "impressions", "reactions": "likes", "comments": "replies", "shares": "retweets",
    "link_clicks": "url clicks", "engagements": "engagements", "follows": "follows",
    "profile_visits": "user profile clicks",
}
STUDIO_POST = {
    "views": "Total views", "reactions": "Total likes", "comments": "Total comments", "shares": "Total shares",
}
STUDIO_DAY = {
    "views": "Video Views", "profile_views": "Profile Views", "reactions": "Likes", "comments": "Comments",
    "shares": "Shares",
}
BUSINESS_POST = {
    "views": "Video views", "reactions": "Likes", "comments": "Comments", "shares": "Shares",
    "saves": "Add to Favorites",
}
BUSINESS_DAY = {
    "views": "Video views", "reach": "Reached audience", "profile_views": "Profile views", "reactions": "Likes",
    "shares": "Shares", "comments": "Comments", "followers_net": "Net growth",
    "followers_gained": "New followers", "followers_lost": "Lost followers",
}
BUSINESS_AUDIENCE = {
    "followers_gained": "New followers", "followers": "Total followers", "reach": "Reached audience",
    "engaged_people": "Engaged audience",
}
YOUTUBE = {
    "views": "Views", "watch_time_s": ("Watch time (hours)", 3600), "follows": "Subscribers",
    "thumbnail_impressions": "Impressions",
}

fb_post = by_columns("Page ID", "Post ID")
classic_id = by_columns(None, "Post ID")
x_id = by_columns(None, "Post id")
tiktok_id = by_link("Video link", r"@([^/]+)/(?:video|photo)/(\d+)")
ymd = by_format("%Y-%m-%d")


def youtube_id(t, r):
    video = t.get(r, "Content").strip()  # ids that begin with - are written with a blank before them
    return ("", video) if re.fullmatch(r"[\w-]{11}", video, re.ASCII) else None


def is_total(r):
    return norm(r[0]) in ("total", "gesamt")


def is_footer(r):
    return not any(c.strip() for c in r[1:])


FILES = {
    "facebook_insights_classic/fb_insights_page_level_2016.csv":
        ("facebook-insights-page", "loaded", day_file(CLASSIC_PAGE, by_format("%m/%d/%Y"), skip=1)),
    "facebook_insights_classic/fb_insights_page_level_2018.csv":
        ("facebook-insights-page", "loaded", day_file(CLASSIC_PAGE, ymd, skip=1)),
    "facebook_insights_classic/fb_insights_post_level_2014.csv":
        ("facebook-insights-post", "loaded", post_file(classic_id, CLASSIC_POST, skip=1)),
    "facebook_insights_classic/fb_insights_post_level_2015.csv":
        ("facebook-insights-post", "loaded", post_file(classic_id, CLASSIC_POST, skip=1)),
    "facebook_insights_classic/fb_insights_video_posts_2016.csv":
        ("facebook-insights-video", "loaded", post_file(classic_id, CLASSIC_VIDEO, skip=1)),
    "ga4/Pages_and_screens_Page_path_and_screen_class.csv": ("ga4-pages", "loaded", ga4),
    "instagram_archive/posts_1_EXCERPT.json": ("instagram-archive", "loaded", instagram_archive),
    "linkedin/company_content_2025_resaved.xls": ("linkedin-page-content", "loaded", linkedin),
    "mastodon/outbox_EXCERPT.json": ("mastodon-archive", "loaded", mastodon),
    "meta/fb_content_2025_en-us_ragged.csv": ("facebook-content", "loaded", post_file(fb_post, FB, zero_views=True)),
    "meta/fb_content_2025_en-us_two_views_columns.csv":
        ("facebook-content", "loaded", post_file(fb_post, FB, zero_views=True)),
    "meta/fb_content_2026_sv_multipage_EXCERPT.csv":
        ("facebook-content", "loaded", post_file(by_columns("Sid-id", "Publicerings-id"), FB_SV, zero_views=True)),
    "meta/fb_videos_2025_en_excel_mangled.csv":
        ("facebook-videos", "loaded", post_file(by_columns("Page ID", "Video asset ID"), FB_VIDEOS, unwrap=True)),
    "meta/ig_content_2025_en.csv": ("instagram-content", "loaded", post_file(by_columns("Account ID", "Post ID"), IG)),
    "meta/mbs_audience_2024_old_layout.csv": ("meta-audience", "recognised", stacked(True)),
    "meta/mbs_audience_fb_2025.csv": ("meta-audience", "recognised", stacked(False)),
    "meta/mbs_audience_resaved_excel_dates.csv": ("meta-audience", "recognised", stacked(False, ";")),
    "meta/mbs_page_fb_follows.csv": ("meta-chart", "loaded", chart("followers_gained", "Follows")),
    "meta/mbs_page_fb_follows_resaved_semicolon.csv":
        ("meta-chart", "loaded", chart("followers_gained", "Facebook follows", ";")),
    "meta/mbs_page_fb_interactions.csv": ("meta-chart", "loaded", chart("engagements", "Content interactions")),
    "meta/mbs_page_fb_views.csv": ("meta-chart", "loaded", chart("views", "Views")),
    "meta/mbs_page_ig_interactions.csv": ("meta-chart", "loaded", chart("engagements", "Content interactions")),
    "meta/mbs_page_ig_link_clicks.csv": ("meta-chart", "loaded", chart("link_clicks", "Instagram link clicks")),
    "meta/mbs_page_ig_reach.csv": ("meta-chart", "loaded", chart("reach", "Reach")),
    "meta/mbs_page_ig_visits_browser_suffix.csv":
        ("meta-chart", "loaded", chart("profile_views", "Instagram profile visits")),
    "meta/mbs_page_likes_2024_old_layout.csv": ("meta-chart", "loaded", chart_2024),
    "meta/mbs_top_content_formats.csv": ("other", "recognised", stacked(False, ";")),
    "meta_ads/ads_manager_2017_en.csv": ("meta-ads", "recognised", recognised()),
    "tiktok/business_audience.csv":
        ("tiktok-business-audience", "loaded", day_file(BUSINESS_AUDIENCE, by_format("%Y/%m/%d"))),
    "tiktok/business_overview.csv":
        ("tiktok-business-overview", "loaded", day_file(BUSINESS_DAY, by_format("%Y/%m/%d"))),
    "tiktok/business_videos.csv": ("tiktok-business-videos", "loaded", post_file(tiktok_id, BUSINESS_POST)),
    "tiktok/studio_Content.csv": ("tiktok-studio-content", "loaded", post_file(tiktok_id, STUDIO_POST)),
    "tiktok/studio_FollowerActivity.csv": ("tiktok-studio-other", "recognised", recognised()),
    "tiktok/studio_FollowerGender.csv": ("tiktok-studio-other", "recognised", recognised()),
    "tiktok/studio_FollowerHistory.csv": ("tiktok-studio-followers", "loaded", day_file(
        {"followers": "Followers", "followers_net": "Difference in followers from previous day"},
        month_day, needed="Followers")),
    "tiktok/studio_FollowerTopTerritories.csv": ("tiktok-studio-other", "recognised", recognised()),
    "tiktok/studio_Overview.csv": ("tiktok-studio-overview", "loaded", day_file(STUDIO_DAY, month_day)),
    "tiktok/studio_Viewers.csv": ("tiktok-studio-viewers", "loaded", day_file(
        {"viewers": "Total Viewers", "new_viewers": "New Viewers", "returning_viewers": "Returning Viewers"},
        month_day, needed="Total Viewers")),
    "x/account_analytics_content_2026-02-14_2026-02-27.csv": ("x-content", "loaded", post_file(x_id, X_POST)),
    "x/account_analytics_content_2026-08-10_2026-08-16.csv": ("x-content", "loaded", post_file(x_id, X_POST)),
    "x/account_overview_analytics_2025.csv": ("x-overview", "loaded", day_file(X_DAY, by_format("%a, %b %d, %Y"))),
    "x/tweet_activity_metrics_2017_en.csv":
        ("twitter-classic", "loaded", post_file(by_columns(None, "Tweet id"), TWITTER)),
    "youtube/cities_Table_data_2024_resaved.csv":
        ("youtube-table", "recognised", recognised(drop=lambda r: is_total(r) or is_footer(r))),
    "youtube/content_Chart_data_2026.csv": ("youtube-chart", "recognised", recognised()),
    "youtube/content_Diagrammdaten_2020_de.csv": ("youtube-chart", "recognised", recognised()),
    "youtube/content_Table_data_2026.csv": ("youtube-table", "loaded", post_file(
        youtube_id, YOUTUBE, only=lambda r: not is_total(r) and not is_footer(r))),
    "youtube/content_Totals_2026_resaved.csv":
        ("youtube-totals", "loaded", day_file({"views": "Views"}, by_format("%d-%m-%Y"))),
    "youtube/geography_Chart_data_2021.csv": ("youtube-chart", "recognised", recognised()),
    "youtube/geography_Totals_2021.csv": ("youtube-totals", "loaded", day_file({"views": "Views"}, ymd)),
    "youtube/subscription_status_Chart_data_2024.csv": ("youtube-chart", "recognised", recognised()),
    "youtube/subscription_status_Table_data_2024.csv": ("youtube-table", "recognised", recognised(drop=is_total)),
}


def main(folder):
    with open(os.path.join(folder, "expected.tsv"), encoding="utf-8", newline="") as f:
        expected = {r["file"]: r for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)}
    assert set(expected) == set(FILES), sorted(set(expected) ^ set(FILES))
    out = {}
    for name, (export, status, run) in FILES.items():
        assert expected[name]["export"] == export and status in expected[name]["status"].split("|"), name
        try:
            out[name] = {"export": export, "status": status, **run(os.path.join(folder, name))}
        except Exception as e:
            raise RuntimeError("cannot count " + name) from e
    lines = ["%s: %s" % (json.dumps(k), json.dumps(out[k], sort_keys=True)) for k in sorted(out)]
    print("{\n" + ",\n".join(lines) + "\n}")


if __name__ == "__main__":
    main(sys.argv[1])
