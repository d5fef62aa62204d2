export const searchSchema = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Text as searched for: without tone marks and case. Immutable, unlike unaccent() itself, so that it
-- can be indexed; it holds as long as nobody edits the dictionary.
create function fold(text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(unaccent('unaccent', $1)) $$;

create function fold_localized(json) returns text
  language sql immutable strict parallel safe
  as $$ select fold(string_agg(value, ' ')) from json_each_text($1) $$;
`;
