-- Applications by the number of the document they rest on, to tell doubles at the window. The
-- index is over the record itself: nothing is stored twice, nothing can be out of step. The number
-- is cut out of the canonical body by hand: json_extract may not stand in a schema nobody trusts.
CREATE INDEX entry_basis ON entry (
  court,
  replace(replace(substr(
    body, instr(body, '"basis":"') + 9,
    instr(substr(body, instr(body, '"basis":"') + 9), '"') - 1), '(', '（'), ')', '）')
) WHERE fact = 'filing.submitted';
