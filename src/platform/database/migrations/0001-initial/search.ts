export const searchSchema = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Text as searched for: without tone marks and case. Immutable, unlike unaccent() itself, so that it
-- can be indexed; it holds as long as nobody edits the dictionary. The bodies are bound when they are
-- made (return ...), because PostgreSQL 17 and later build indexes without our search_path.
create function fold(text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent', $1));

create function fold_localized(json) returns text
  language sql immutable strict parallel safe
  return (select fold(string_agg(value, ' ')) from json_each_text($1));
`;
