-- The robot and the institutions: what it was set on, what it ordered, what it holds.

-- Everything a debtor was found to own. The account finds its cases when money arrives.
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

-- The robot's work on a case, and what the controls there hold.
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

-- Orders to institutions. What the record says is written with its facts; tries, claims and times
-- of the wire are the queue's own and are not made again by a rebuild.
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

-- When an account at an institution that does not push was asked last, and the last credit seen.
CREATE TABLE account_poll (
  court INTEGER NOT NULL CHECK (court > 0),
  institution TEXT NOT NULL CHECK (institution <> ''),
  account TEXT NOT NULL CHECK (account <> ''),
  polled_at INTEGER NOT NULL,
  last_credit TEXT NOT NULL,
  credits INTEGER NOT NULL CHECK (credits >= 0),
  PRIMARY KEY (court, institution, account)
) STRICT;

-- The custody ledger: which thing a control is over, its rank, whether an order is under way.
ALTER TABLE hold ADD COLUMN asset_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hold ADD COLUMN is_online INTEGER NOT NULL DEFAULT 0 CHECK (is_online IN (0, 1));
ALTER TABLE hold ADD COLUMN is_busy INTEGER NOT NULL DEFAULT 0 CHECK (is_busy IN (0, 1));
ALTER TABLE hold ADD COLUMN rank INTEGER CHECK (rank > 0);
CREATE INDEX hold_until ON hold (court, state, held_until, file, number, kind);

-- The robot's lists go by open cases: a few among all that were.
CREATE INDEX case_open ON case_card (court, file) WHERE state = 'open';
