CREATE TABLE court (
  court INTEGER PRIMARY KEY CHECK (court > 0)
) STRICT;
CREATE TABLE entry (
  court INTEGER NOT NULL CHECK (court > 0),
  file INTEGER NOT NULL CHECK (file >= 0),
  number INTEGER NOT NULL CHECK (number > 0),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  actor_name TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act <> ''),
  fact TEXT NOT NULL CHECK (fact <> ''),
  body TEXT NOT NULL CHECK (body <> ''),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (court, file, number)
) STRICT;
CREATE INDEX entry_latest ON entry (court, at);
CREATE TABLE act_answer (
  court INTEGER NOT NULL,
  act_id TEXT NOT NULL CHECK (act_id <> ''),
  file INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  PRIMARY KEY (court, act_id)
) STRICT;
CREATE TABLE case_card (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file > 0),
  version INTEGER NOT NULL CHECK (version > 0),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'refused', 'open', 'closed', 'archived')),
  number TEXT CHECK (number <> ''),
  type TEXT NOT NULL,
  case_class TEXT CHECK (case_class <> ''),
  title TEXT NOT NULL,
  names TEXT NOT NULL,
  cause TEXT NOT NULL,
  desk TEXT NOT NULL,
  desk_since INTEGER,
  team TEXT CHECK (team <> ''),
  handler TEXT CHECK (handler <> ''),
  judge TEXT CHECK (judge <> ''),
  claimed INTEGER NOT NULL CHECK (claimed >= 0),
  received INTEGER NOT NULL CHECK (received >= 0),
  paid INTEGER NOT NULL CHECK (paid >= 0),
  balance INTEGER NOT NULL CHECK (balance >= 0),
  submitted INTEGER,
  filed INTEGER,
  closed INTEGER,
  mode TEXT,
  due INTEGER,
  soon_on INTEGER,
  due_limit TEXT,
  open_deadlines INTEGER NOT NULL CHECK (open_deadlines >= 0),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
  last_at INTEGER NOT NULL,
  PRIMARY KEY (court, file)
) STRICT;
CREATE UNIQUE INDEX case_number ON case_card (court, number) WHERE number IS NOT NULL;
CREATE INDEX case_state ON case_card (court, state, case_class);
CREATE INDEX case_desk ON case_card (court, state, desk);
CREATE INDEX case_team ON case_card (court, state, team) WHERE team IS NOT NULL;
CREATE INDEX case_handler ON case_card (court, state, handler) WHERE handler IS NOT NULL;
CREATE INDEX case_due ON case_card (court, due, file, state) WHERE due IS NOT NULL;
CREATE INDEX case_amount ON case_card (court, claimed, file);
CREATE INDEX case_money ON case_card (court, balance) WHERE balance > 0;
CREATE INDEX case_filed ON case_card (court, filed) WHERE filed IS NOT NULL;
CREATE INDEX case_closed ON case_card (court, closed) WHERE closed IS NOT NULL;
CREATE VIRTUAL TABLE case_text USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
CREATE TABLE deadline (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  opened_by INTEGER NOT NULL CHECK (opened_by > 0),
  limit_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  desk TEXT NOT NULL,
  start INTEGER NOT NULL,
  due INTEGER NOT NULL,
  soon_on INTEGER NOT NULL,
  legal INTEGER,
  target INTEGER,
  excluded INTEGER NOT NULL CHECK (excluded >= 0),
  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1)),
  is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
  owner TEXT NOT NULL,
  assignee TEXT CHECK (assignee <> ''),
  team TEXT,
  raised INTEGER NOT NULL CHECK (raised BETWEEN 0 AND 5),
  alarm_on INTEGER CHECK (alarm_on IS NULL OR met IS NULL),
  met INTEGER,
  met_by INTEGER CHECK ((met_by IS NULL) = (met IS NULL)),
  PRIMARY KEY (court, file, opened_by, limit_id, subject),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX deadline_person ON deadline (court, assignee, due)
  WHERE met IS NULL AND assignee IS NOT NULL;
CREATE INDEX deadline_role ON deadline (court, owner, due)
  WHERE met IS NULL AND assignee IS NULL;
CREATE INDEX deadline_due ON deadline (court, due, file, desk, limit_id, is_paused, met)
  WHERE met IS NULL;
CREATE INDEX deadline_alarm ON deadline (court, alarm_on) WHERE alarm_on IS NOT NULL;
CREATE INDEX deadline_provisional ON deadline (court, file)
  WHERE is_provisional = 1 AND met IS NULL;
CREATE TABLE warning (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  limit_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  desk TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  due INTEGER NOT NULL,
  raised_on INTEGER NOT NULL,
  assignee TEXT,
  team TEXT,
  answered_by TEXT,
  answer TEXT,
  escalated_on INTEGER,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX warning_raised ON warning (court, raised_on, file, number, level);
CREATE INDEX warning_open ON warning (court, raised_on, file, number, level, is_open)
  WHERE is_open = 1;
CREATE TABLE letter (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  written_at INTEGER NOT NULL,
  message TEXT NOT NULL,
  party INTEGER NOT NULL,
  phone TEXT,
  text TEXT NOT NULL,
  fault TEXT,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'delivered', 'failed', 'settled')),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX letter_written ON letter (court, written_at, file, number);
CREATE INDEX letter_state ON letter (court, state, written_at, file, number);
CREATE TABLE sending (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  next_at INTEGER,
  sender TEXT CHECK (sender <> ''),
  claimed_at INTEGER CHECK ((claimed_at IS NULL) = (sender IS NULL)),
  begun_at INTEGER CHECK (begun_at IS NULL OR sender IS NOT NULL),
  last_error TEXT,
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file, number) REFERENCES letter (court, file, number)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sending_free ON sending (court, next_at)
  WHERE begun_at IS NULL AND next_at IS NOT NULL;
CREATE INDEX sending_begun ON sending (court, begun_at) WHERE begun_at IS NOT NULL;
CREATE TABLE hold (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  asset TEXT NOT NULL,
  kind TEXT NOT NULL,
  institution TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  held INTEGER NOT NULL CHECK (held >= 0),
  held_from INTEGER,
  held_until INTEGER,
  state TEXT NOT NULL CHECK (state <> ''), asset_number INTEGER NOT NULL DEFAULT 0, is_online INTEGER NOT NULL DEFAULT 0 CHECK (is_online IN (0, 1)), is_busy INTEGER NOT NULL DEFAULT 0 CHECK (is_busy IN (0, 1)), rank INTEGER CHECK (rank > 0),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE TABLE stay (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  entry INTEGER NOT NULL CHECK (entry > 0),
  desk TEXT NOT NULL CHECK (desk <> ''),
  entered INTEGER NOT NULL,
  left_on INTEGER CHECK (left_on >= entered),
  PRIMARY KEY (court, file, entry),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX stay_entered ON stay (court, entered, desk);
CREATE INDEX stay_left ON stay (court, left_on, desk, entered) WHERE left_on IS NOT NULL;
CREATE TABLE password (
  court INTEGER NOT NULL CHECK (court > 0),
  person TEXT NOT NULL CHECK (person <> ''),
  hash TEXT NOT NULL CHECK (hash <> ''),
  PRIMARY KEY (court, person)
) STRICT;
CREATE TABLE key (
  court INTEGER NOT NULL CHECK (court > 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  kind TEXT NOT NULL CHECK (kind IN ('session', 'token')),
  person TEXT NOT NULL CHECK (person <> ''),
  until INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (court, hash)
) STRICT;
CREATE UNIQUE INDEX key_hash ON key (hash);
CREATE INDEX key_person ON key (court, person);
CREATE TABLE job_run (
  court INTEGER NOT NULL CHECK (court > 0),
  job TEXT NOT NULL CHECK (job <> ''),
  day INTEGER NOT NULL,
  PRIMARY KEY (court, job, day)
) STRICT;
CREATE TABLE asset (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT CHECK (source <> ''),
  account TEXT CHECK (account <> ''),
  value INTEGER CHECK (value >= 0),
  disposal TEXT NOT NULL,
  keeper TEXT CHECK (keeper <> ''),
  keeper_place TEXT CHECK ((keeper_place IS NULL) = (keeper IS NULL)),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX asset_account ON asset (court, source, account, file, number)
  WHERE account IS NOT NULL;
CREATE TABLE agent_case (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('idle', 'working', 'held', 'closed')),
  held INTEGER NOT NULL CHECK (held >= 0),
  uncovered INTEGER NOT NULL CHECK (uncovered >= 0),
  PRIMARY KEY (court, file),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX agent_case_state ON agent_case (court, state, file);
CREATE TABLE link_order (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  institution TEXT NOT NULL CHECK (institution <> ''),
  measure TEXT NOT NULL,
  subject TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'failed', 'settled')),
  retries INTEGER NOT NULL CHECK (retries >= 0),
  caused_at INTEGER NOT NULL,
  ordered_at INTEGER NOT NULL,
  reason TEXT,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_at INTEGER CHECK (next_at IS NULL OR state = 'open'),
  agent TEXT CHECK (agent <> ''),
  claimed_at INTEGER CHECK ((claimed_at IS NULL) = (agent IS NULL)),
  batch TEXT CHECK (batch <> ''),
  sent_at INTEGER,
  answered_at INTEGER,
  is_empty INTEGER NOT NULL DEFAULT 0 CHECK (is_empty IN (0, 1)),
  last_error TEXT,
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX link_order_due ON link_order (court, (measure = ''), next_at)
  WHERE next_at IS NOT NULL;
CREATE INDEX link_order_state ON link_order (court, state, ordered_at, file, number, measure);
CREATE INDEX link_order_institution ON link_order (court, institution, ordered_at);
CREATE INDEX link_order_when ON link_order (court, ordered_at, institution, state);
CREATE INDEX link_order_frozen ON link_order (court, answered_at, caused_at)
  WHERE measure = '01' AND state = 'answered';
CREATE INDEX link_order_batch ON link_order (court, batch) WHERE batch IS NOT NULL;
CREATE TABLE account_poll (
  court INTEGER NOT NULL CHECK (court > 0),
  institution TEXT NOT NULL CHECK (institution <> ''),
  account TEXT NOT NULL CHECK (account <> ''),
  polled_at INTEGER NOT NULL,
  last_credit TEXT NOT NULL,
  credits INTEGER NOT NULL CHECK (credits >= 0),
  PRIMARY KEY (court, institution, account)
) STRICT;
CREATE INDEX hold_until ON hold (court, state, held_until, file, number, kind);
CREATE INDEX case_open ON case_card (court, file) WHERE state = 'open';
CREATE TABLE "ledger_line" (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file >= 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line > 0),
  day INTEGER NOT NULL,
  account TEXT NOT NULL CHECK (account IN (
    'bank', 'cash', 'held', 'suspense', 'fees', 'treasury', 'payees', 'returned')),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (court, file, entry, line)
) STRICT;
CREATE INDEX ledger_account ON ledger_line (court, account, day, file, entry, amount);
CREATE TABLE ledger_total (
  court INTEGER NOT NULL,
  account TEXT NOT NULL,
  day INTEGER NOT NULL,
  lines INTEGER NOT NULL CHECK (lines >= 0),
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  PRIMARY KEY (court, account, day)
) STRICT;
CREATE TABLE ledger_close (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file = 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  day INTEGER NOT NULL,
  bank INTEGER NOT NULL,
  lines INTEGER NOT NULL CHECK (lines >= 0),
  difference INTEGER NOT NULL,
  note TEXT,
  closed_by TEXT NOT NULL CHECK (closed_by <> ''),
  PRIMARY KEY (court, file, entry),
  UNIQUE (court, day)
) STRICT;
CREATE TABLE rebuilding (
  court INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER ledger_closed BEFORE INSERT ON ledger_line
WHEN NEW.day <= (SELECT MAX(day) FROM ledger_close WHERE court = NEW.court)
 AND NOT EXISTS (SELECT 1 FROM rebuilding)
BEGIN
  SELECT RAISE(ABORT, 'funds.day-closed');
END;
CREATE TRIGGER ledger_added AFTER INSERT ON ledger_line
BEGIN
  INSERT INTO ledger_total (court, account, day, lines, debit, credit)
  VALUES (NEW.court, NEW.account, NEW.day, 1, MAX(NEW.amount, 0), MIN(NEW.amount, 0))
  ON CONFLICT (court, account, day) DO UPDATE
     SET lines = lines + 1, debit = debit + excluded.debit, credit = credit + excluded.credit;
END;
CREATE TRIGGER ledger_overdrawn BEFORE INSERT ON ledger_line
WHEN NEW.amount > 0 AND NEW.account IN ('fees', 'treasury')
 AND NOT EXISTS (SELECT 1 FROM rebuilding)
BEGIN
  SELECT RAISE(ABORT, 'funds.too-much')
   WHERE 0 < NEW.amount + (
           SELECT COALESCE(SUM(debit + credit), 0)
             FROM ledger_total
            WHERE court = NEW.court
              AND account = NEW.account);
END;
CREATE TRIGGER ledger_edited BEFORE UPDATE ON ledger_line
BEGIN
  SELECT RAISE(ABORT, 'funds.edited');
END;
CREATE TRIGGER ledger_removed BEFORE DELETE ON ledger_line
BEGIN
  SELECT RAISE(ABORT, 'funds.edited') WHERE NOT EXISTS (SELECT 1 FROM rebuilding);
  UPDATE ledger_total
     SET lines = lines - 1, debit = debit - MAX(OLD.amount, 0),
         credit = credit - MIN(OLD.amount, 0)
   WHERE court = OLD.court
     AND account = OLD.account
     AND day = OLD.day;
END;
CREATE TRIGGER ledger_moved BEFORE INSERT ON ledger_close
WHEN NOT EXISTS (SELECT 1 FROM rebuilding)
BEGIN
  SELECT RAISE(ABORT, 'funds.day-moved')
   WHERE NEW.bank <> (
           SELECT COALESCE(SUM(debit + credit), 0)
             FROM ledger_total
            WHERE court = NEW.court
              AND account = 'bank'
              AND day <= NEW.day)
      OR NEW.lines <> (
           SELECT COALESCE(SUM(lines), 0)
             FROM ledger_total
            WHERE court = NEW.court
              AND day <= NEW.day);
END;
CREATE TABLE bank_day (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file = 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  day INTEGER NOT NULL,
  closing INTEGER NOT NULL,
  PRIMARY KEY (court, file, entry, day)
) STRICT;
CREATE INDEX bank_day_latest ON bank_day (court, day, entry, closing);
CREATE TABLE bank_line (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file >= 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  reference TEXT NOT NULL CHECK (reference <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('credit', 'debit')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  booked_on INTEGER NOT NULL,
  counterparty TEXT NOT NULL,
  counterparty_account TEXT,
  sub_account TEXT,
  remark TEXT,
  transfer TEXT,
  is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
  is_claimed INTEGER NOT NULL DEFAULT 0 CHECK (is_claimed IN (0, 1)),
  PRIMARY KEY (court, file, entry, reference),
  UNIQUE (court, reference)
) STRICT;
CREATE INDEX bank_line_waiting ON bank_line (court, booked_on, reference, amount)
  WHERE is_claimed = 0;
CREATE TABLE line_use (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file >= 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  reference TEXT NOT NULL CHECK (reference <> ''),
  released_by INTEGER CHECK (released_by > entry),
  PRIMARY KEY (court, file, entry, reference)
) STRICT;
CREATE UNIQUE INDEX line_use_once ON line_use (court, reference) WHERE released_by IS NULL;
CREATE TRIGGER line_claimed AFTER INSERT ON line_use WHEN NEW.released_by IS NULL
BEGIN
  UPDATE bank_line SET is_claimed = 1 WHERE court = NEW.court AND reference = NEW.reference;
END;
CREATE TRIGGER line_released AFTER UPDATE ON line_use WHEN NEW.released_by IS NOT NULL
BEGIN
  UPDATE bank_line SET is_claimed = 0 WHERE court = NEW.court AND reference = NEW.reference;
END;
CREATE TRIGGER line_freed AFTER DELETE ON line_use WHEN OLD.released_by IS NULL
BEGIN
  UPDATE bank_line SET is_claimed = 0 WHERE court = OLD.court AND reference = OLD.reference;
END;
CREATE TRIGGER line_told AFTER INSERT ON bank_line
WHEN EXISTS (
  SELECT 1
    FROM line_use
   WHERE court = NEW.court
     AND reference = NEW.reference
     AND released_by IS NULL)
BEGIN
  UPDATE bank_line SET is_claimed = 1 WHERE court = NEW.court AND reference = NEW.reference;
END;
CREATE TABLE receipt (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  amount INTEGER NOT NULL CHECK (amount > 0),
  rest INTEGER NOT NULL CHECK (rest BETWEEN 0 AND amount),
  payer TEXT NOT NULL,
  way TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN (
    'arrived', 'notified', 'computed', 'supervised', 'approved', 'paying', 'paid', 'returned',
    'put-off', 'deposited', 'reversed')),
  arrived INTEGER NOT NULL,
  notified INTEGER,
  due INTEGER NOT NULL,
  done INTEGER,
  ground TEXT CHECK (ground <> ''),
  kept_from INTEGER,
  kept_until INTEGER CHECK (kept_until >= kept_from),
  is_deposit INTEGER NOT NULL CHECK (is_deposit IN (0, 1)),
  review INTEGER,
  leader TEXT CHECK (leader <> ''),
  line TEXT CHECK (line <> ''),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX receipt_stage ON receipt (court, stage, due, file, number);
CREATE INDEX receipt_arrived ON receipt (court, arrived, done, kept_from, amount);
CREATE TABLE payout (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  receipt INTEGER NOT NULL CHECK (receipt > 0),
  state TEXT NOT NULL CHECK (state IN (
    'computed', 'supervised', 'approved', 'paying', 'paid', 'returned', 'sent-back')),
  creditors INTEGER NOT NULL CHECK (creditors >= 0),
  fee INTEGER NOT NULL CHECK (fee >= 0),
  refund INTEGER NOT NULL CHECK (refund >= 0),
  treasury INTEGER NOT NULL CHECK (treasury >= 0),
  total INTEGER NOT NULL CHECK (total > 0 AND total = creditors + fee + refund + treasury),
  payee TEXT NOT NULL,
  tail TEXT NOT NULL,
  approver_role TEXT NOT NULL,
  proposer TEXT NOT NULL CHECK (proposer <> ''),
  supervisor TEXT CHECK (supervisor <> proposer),
  approver TEXT CHECK (approver IS NULL
    OR (supervisor IS NOT NULL AND approver <> proposer AND approver <> supervisor)),
  payer TEXT CHECK (payer IS NULL
    OR (approver IS NOT NULL AND payer <> proposer AND payer <> supervisor
      AND payer <> approver)),
  CHECK (state NOT IN ('supervised', 'approved', 'paying', 'paid', 'returned')
    OR supervisor IS NOT NULL),
  CHECK (state NOT IN ('approved', 'paying', 'paid', 'returned') OR approver IS NOT NULL),
  CHECK (state NOT IN ('paying', 'paid', 'returned') OR payer IS NOT NULL),
  PRIMARY KEY (court, file, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX payout_state ON payout (court, state, file, number);
CREATE TRIGGER payout_gate BEFORE UPDATE ON payout
WHEN (OLD.supervisor IS NOT NULL AND NEW.supervisor IS NOT OLD.supervisor)
  OR (OLD.approver IS NOT NULL AND NEW.approver IS NOT OLD.approver)
  OR NEW.proposer <> OLD.proposer OR NEW.total <> OLD.total OR NEW.receipt <> OLD.receipt
BEGIN
  SELECT RAISE(ABORT, 'funds.gate');
END;
CREATE TABLE transfer (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL,
  payout INTEGER NOT NULL CHECK (payout > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  round INTEGER NOT NULL CHECK (round > 0),
  name TEXT NOT NULL,
  bank TEXT NOT NULL,
  account TEXT NOT NULL CHECK (account <> ''),
  amount INTEGER NOT NULL CHECK (amount > 0),
  batch TEXT NOT NULL CHECK (batch <> ''),
  state TEXT NOT NULL CHECK (state IN ('ordered', 'paid', 'returned')),
  is_to_creditor INTEGER NOT NULL CHECK (is_to_creditor IN (0, 1)),
  PRIMARY KEY (court, file, payout, number),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE INDEX transfer_batch ON transfer (court, batch, state, file, payout, number);
CREATE INDEX transfer_state ON transfer (court, state, batch) WHERE state <> 'paid';
CREATE TABLE case_search (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL CHECK (file > 0),
  number TEXT CHECK (number <> ''),
  basis TEXT NOT NULL,
  names TEXT NOT NULL,
  phones TEXT NOT NULL,
  identities TEXT NOT NULL,
  codes TEXT NOT NULL,
  accounts TEXT NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (court, file),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
CREATE TABLE paper_text (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL CHECK (file > 0),
  paper INTEGER NOT NULL CHECK (paper > 0),
  is_inner INTEGER NOT NULL CHECK (is_inner IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (court, file, paper)
) STRICT;
CREATE VIRTUAL TABLE paper_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
CREATE VIRTUAL TABLE inner_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
