-- A database file of schema version 1, as Daybook wrote it.
pragma application_id=1145133378;
pragma user_version=1;
BEGIN TRANSACTION;
CREATE TABLE batches (
    org           blob    not null,
    first         integer not null,
    count         integer not null,
    recorded_at   integer not null,
    nonce         blob    not null,
    previous_hash blob    not null,
    hash          blob    not null,
    bytes         blob    not null,
    primary key (org, first)
  ) strict;
INSERT INTO "batches" VALUES(X'CDF82735839B83B4BE92D7175B419975',1,2,1772438400000,X'01920000000070000000000000000001',X'0000000000000000000000000000000000000000000000000000000000000000',X'12115C4D8C30074E5D371823D4C90F4B43628B2870C373101E62A5611D911F67',X'6669727374206261746368');
INSERT INTO "batches" VALUES(X'C079A39A31EE86D59A5477DA397234EC',1,1,1772438400000,X'01920000000070000000000000000002',X'0000000000000000000000000000000000000000000000000000000000000000',X'B8B5BFA903A4BF6FC55F82CCF0F46FB52E8DEDE1E5155A4DF6C32943E49C3648',X'6F6620676C6F626578');
INSERT INTO "batches" VALUES(X'CDF82735839B83B4BE92D7175B419975',3,3,1772438400000,X'01920000000070000000000000000003',X'12115C4D8C30074E5D371823D4C90F4B43628B2870C373101E62A5611D911F67',X'D0DA898CCA24C132B1E755006A1385EFBE8FC4456D112E884547A2D324A36752',X'7365636F6E64206261746368');
CREATE TABLE claims (
    key text not null primary key,
    org blob not null
  ) strict, without rowid;
INSERT INTO "claims" VALUES('domain/acme.example',X'CDF82735839B83B4BE92D7175B419975');
CREATE TABLE organisations (
    org       blob    not null primary key,
    head      integer not null,
    head_hash blob    not null
  ) strict, without rowid;
INSERT INTO "organisations" VALUES(X'C079A39A31EE86D59A5477DA397234EC',1,X'B8B5BFA903A4BF6FC55F82CCF0F46FB52E8DEDE1E5155A4DF6C32943E49C3648');
INSERT INTO "organisations" VALUES(X'CDF82735839B83B4BE92D7175B419975',5,X'D0DA898CCA24C132B1E755006A1385EFBE8FC4456D112E884547A2D324A36752');
CREATE TABLE settings (
    name  text not null primary key,
    value blob not null
  ) strict, without rowid;
INSERT INTO "settings" VALUES('session_key',X'736563726574');
CREATE TABLE snapshots (
    org          blob    not null,
    fold_version integer not null,
    section      text    not null,
    version      integer not null,
    bytes        blob    not null,
    primary key (org, fold_version, section)
  ) strict;
INSERT INTO "snapshots" VALUES(X'CDF82735839B83B4BE92D7175B419975',1,'all',5,X'666F6C646564207374617465');
COMMIT;
