-- What an office entered for a partner, oldest first: what it was, how the partner said so, on which day, by which
-- office. [{ "what": "stated", "how": "letter", "note": "518/12, 3 November", "on": "2026-11-03", "office": 2103 }]
alter table offer add column spoken jsonb not null default '[]' check (jsonb_typeof(spoken) = 'array');
alter table pairing add column spoken jsonb not null default '[]' check (jsonb_typeof(spoken) = 'array');
