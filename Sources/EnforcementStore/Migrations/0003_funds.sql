-- The court's money: every line of the ledger, every receipt, payout and transfer, what the bank said.

-- The ledger may hold lines of the court's own file (money no case has claimed): no card stands
-- behind them. Lines are added, never changed; a closed day takes no more.
CREATE TABLE ledger_new (
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
INSERT INTO ledger_new SELECT court, file, entry, line, day, account, amount FROM ledger_line;
DROP TABLE ledger_line;
ALTER TABLE ledger_new RENAME TO ledger_line;
CREATE INDEX ledger_account ON ledger_line (court, account, day, file, entry, amount);

-- One row a day and account: balances without reading the lines.
CREATE TABLE ledger_total (
  court INTEGER NOT NULL,
  account TEXT NOT NULL,
  day INTEGER NOT NULL,
  lines INTEGER NOT NULL CHECK (lines >= 0),
  debit INTEGER NOT NULL,
  credit INTEGER NOT NULL,
  PRIMARY KEY (court, account, day)
) STRICT;
INSERT INTO ledger_total
SELECT court, account, day, COUNT(*), SUM(MAX(amount, 0)), SUM(MIN(amount, 0))
  FROM ledger_line
 GROUP BY court, account, day;

-- Days that are closed, as they were when somebody closed them.
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

-- Courts whose rows are being made again from their entries. Empty at all other times.
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
-- No more is handed over than was kept.
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

-- What the bank said the account held at the end of a day. A later statement of the day wins.
CREATE TABLE bank_day (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file = 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  day INTEGER NOT NULL,
  closing INTEGER NOT NULL,
  PRIMARY KEY (court, file, entry, day)
) STRICT;
CREATE INDEX bank_day_latest ON bank_day (court, day, entry, closing);

-- A line of the bank's statement, put on record by whichever file met it first: once for ever.
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
-- Who has claimed a line: one at a time. One that was given back is kept, released.
CREATE TABLE line_use (
  court INTEGER NOT NULL REFERENCES court (court),
  file INTEGER NOT NULL CHECK (file >= 0),
  entry INTEGER NOT NULL CHECK (entry > 0),
  reference TEXT NOT NULL CHECK (reference <> ''),
  released_by INTEGER CHECK (released_by > entry),
  PRIMARY KEY (court, file, entry, reference)
) STRICT;
CREATE UNIQUE INDEX line_use_once ON line_use (court, reference) WHERE released_by IS NULL;

-- The mark on a line says whether somebody holds it now.
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

-- Three gates, three persons: the store itself refuses one person at two of them, and a gate once
-- passed does not change hands.
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
