-- The store: a cache of the files under data/. Raw tables hold what each readable file says, whether or not it counts;
-- the public tables and views (posts … breaks) hold what counts, and are the contract for pages and queries.

-- One row per file (or member of an archive). `sources` is public.
CREATE TABLE sources (
  brand VARCHAR NOT NULL,
  path VARCHAR NOT NULL,             -- below the brand's folder, '/' on every system, archive.zip!member
  sha256 VARCHAR NOT NULL,
  bytes BIGINT NOT NULL,
  export VARCHAR,                    -- id of the export, 'mapping:<signature>' for a mapped file
  platform VARCHAR,
  accounts VARCHAR[] NOT NULL,       -- named by the file, or taken for it
  account VARCHAR,                   -- the account taken for rows that name none
  status VARCHAR NOT NULL,           -- loaded | duplicate | recognised | refused
  reason VARCHAR,                    -- remark, JSON
  warnings VARCHAR NOT NULL,         -- remarks, JSON list
  "rows" BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  posts BIGINT NOT NULL,
  account_days BIGINT NOT NULL,
  language VARCHAR,
  exported_at TIMESTAMP,             -- UTC
  exported_at_known VARCHAR,         -- file-name | content | first-seen
  first_day DATE,
  last_day DATE,
  signature VARCHAR,                 -- of the header, for mappings
  replaced VARCHAR,                  -- SHA-256 of the bytes that stood under this path at an earlier gather
  PRIMARY KEY (brand, path)
);

CREATE TABLE raw_posts (
  brand VARCHAR NOT NULL, source VARCHAR NOT NULL, "row" BIGINT NOT NULL,
  platform VARCHAR, account VARCHAR, post_id VARCHAR NOT NULL,
  published_at TIMESTAMP, "day" DATE, permalink VARCHAR, format VARCHAR, text VARCHAR, duration_s DOUBLE,
  views DOUBLE, impressions DOUBLE, reach DOUBLE, reactions DOUBLE, comments DOUBLE, shares DOUBLE, saves DOUBLE,
  clicks DOUBLE, link_clicks DOUBLE, video_views DOUBLE, watch_time_s DOUBLE, follows DOUBLE, engagements DOUBLE,
  profile_visits DOUBLE, thumbnail_impressions DOUBLE
);

CREATE TABLE raw_account_days (
  brand VARCHAR NOT NULL, source VARCHAR NOT NULL, "row" BIGINT NOT NULL,
  platform VARCHAR, account VARCHAR, "day" DATE NOT NULL, measure VARCHAR NOT NULL, value DOUBLE NOT NULL
);

CREATE TABLE raw_post_days (
  brand VARCHAR NOT NULL, source VARCHAR NOT NULL, "row" BIGINT NOT NULL,
  platform VARCHAR, account VARCHAR, post_id VARCHAR NOT NULL, "day" DATE NOT NULL, measure VARCHAR NOT NULL, value DOUBLE NOT NULL
);

CREATE TABLE raw_audience (
  brand VARCHAR NOT NULL, source VARCHAR NOT NULL, "row" BIGINT NOT NULL,
  platform VARCHAR, account VARCHAR, "day" DATE, dimension VARCHAR NOT NULL, item VARCHAR NOT NULL, part VARCHAR NOT NULL,
  value DOUBLE NOT NULL, unit VARCHAR NOT NULL
);

CREATE TABLE raw_periods (
  brand VARCHAR NOT NULL, source VARCHAR NOT NULL, "row" BIGINT NOT NULL,
  platform VARCHAR, account VARCHAR, "from" DATE, "to" DATE, dimension VARCHAR NOT NULL, item VARCHAR NOT NULL,
  measure VARCHAR NOT NULL, value DOUBLE NOT NULL
);

-- Values that a file held before other bytes took its place, where they differ from the new ones.
CREATE TABLE replaced_values (
  brand VARCHAR NOT NULL, path VARCHAR NOT NULL, platform VARCHAR NOT NULL, account VARCHAR NOT NULL,
  post_id VARCHAR, "day" DATE, measure VARCHAR NOT NULL,
  old_value DOUBLE, new_value DOUBLE, old_source VARCHAR NOT NULL, new_source VARCHAR NOT NULL, "row" BIGINT
);

-- What gather remembers of the disk, so that an unchanged file is not read again. Not public.
CREATE TABLE files (
  brand VARCHAR NOT NULL, path VARCHAR NOT NULL, file VARCHAR NOT NULL, bytes BIGINT NOT NULL, modified_ms DOUBLE NOT NULL, sha256 VARCHAR NOT NULL,
  context VARCHAR NOT NULL, reading VARCHAR NOT NULL, PRIMARY KEY (brand, path)
);

-- One row per capture that was not taken back. Public.
CREATE TABLE clips (
  brand VARCHAR NOT NULL, id VARCHAR NOT NULL,
  captured_at TIMESTAMP NOT NULL,    -- UTC
  kind VARCHAR NOT NULL,             -- own | mention | competitor | inspiration | rule
  site VARCHAR NOT NULL, platform VARCHAR,
  competitor VARCHAR,                -- name in brand.yaml
  author VARCHAR, handle VARCHAR, author_url VARCHAR,
  url VARCHAR NOT NULL,              -- of the page in view
  permalink VARCHAR,
  post_key VARCHAR NOT NULL,         -- the same for every capture of the post
  post_id VARCHAR,                   -- as the page has it
  published_at TIMESTAMP,            -- UTC
  published_precision VARCHAR,       -- exact | hour | day | month | year
  format VARCHAR, language VARCHAR, title VARCHAR, text VARCHAR, selection VARCHAR,
  parent VARCHAR,                    -- permalink of the post that it answers
  rating DOUBLE, rating_of DOUBLE,
  tone VARCHAR,                      -- positive | neutral | negative
  needs_answer BOOLEAN NOT NULL, campaign VARCHAR, tags VARCHAR[] NOT NULL, note VARCHAR,
  reading VARCHAR NOT NULL,          -- site | article | structured | selection | page
  reader_failed BOOLEAN NOT NULL,
  changed_at TIMESTAMP,              -- last change of what was said of it, UTC
  source VARCHAR NOT NULL,           -- its file, below the brand's folder
  PRIMARY KEY (brand, id)
);

-- The figures of each capture, as the page wrote them. Public.
CREATE TABLE clip_figures (
  brand VARCHAR NOT NULL, clip VARCHAR NOT NULL, measure VARCHAR, label VARCHAR NOT NULL, text VARCHAR NOT NULL, value DOUBLE NOT NULL,
  approximate BOOLEAN NOT NULL
);

-- The clips of a brand as they were when they were loaded, so that unchanged ones are not loaded again. Not public.
CREATE TABLE clip_states (brand VARCHAR PRIMARY KEY, state VARCHAR NOT NULL);

-- The post id of each clip that stands among the posts, as the exports of its account call the post. Made at each gather that changes something. Not public.
CREATE TABLE clip_posts (brand VARCHAR NOT NULL, source VARCHAR NOT NULL, post_id VARCHAR NOT NULL);

CREATE TABLE meta (version VARCHAR NOT NULL);
