/** What a gather is held against: DuckDB alone reads the same bytes, told every type, into one table of a new database. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { HEADER } from '../demo/instagram.ts';

const [folder, database] = process.argv.slice(2) as [string, string];
const TYPES: Record<string, string> = { 'Publish time': 'TIMESTAMP', 'Duration (sec)': 'DOUBLE' };
const FIRST_FIGURE = HEADER.indexOf('Views');

const columns = HEADER.map((name, at) => `'${name}': '${TYPES[name] ?? (at >= FIRST_FIGURE ? 'DOUBLE' : 'VARCHAR')}'`).join(', ');
const files = readdirSync(folder).map((name) => `'${join(folder, name)}'`);

const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await connection.run(
  `CREATE TABLE posts AS SELECT * FROM read_csv([${files.join(', ')}], auto_detect = false, columns = {${columns}}, header = true, delim = ',',
    quote = '"', escape = '"', nullstr = '', strict_mode = true, timestampformat = '%m/%d/%Y %H:%M')`,
);
await connection.run('CHECKPOINT');
connection.closeSync();
instance.closeSync();
