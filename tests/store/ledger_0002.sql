-- A ledger as revision 0002 of the schema kept it: read, marked, split, linked, disputed, answered, undone.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	suggestion TEXT NOT NULL, 
	change_number INTEGER NOT NULL, 
	taken BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_number) REFERENCES change (number)
);
INSERT INTO "answer" VALUES(1,'wwwh46',8,0);
CREATE TABLE change (
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	kind TEXT NOT NULL, 
	message TEXT NOT NULL, 
	params TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	batch INTEGER, 
	undone_by INTEGER, 
	document_id INTEGER, 
	document_before TEXT, 
	PRIMARY KEY (number), 
	FOREIGN KEY(document_id) REFERENCES document (id), 
	FOREIGN KEY(undone_by) REFERENCES change (number)
);
INSERT INTO "change" VALUES(1,'2025-03-01 12:00:00.000000','ingest','read {doc}: {new} new','{"doc":"plan.txt","new":3,"changed":0,"gone":0}','',NULL,NULL,1,NULL);
INSERT INTO "change" VALUES(2,'2025-03-01 12:00:00.000000','mark','marked {what}
value {value} as of {on}
note: {note}','{"what":"新建幼儿园","value":"1.50","note":"主体封顶","on":"2025-02-20"}','甲',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(3,'2025-03-01 12:00:00.000000','edit','edited {what}: {fields}','{"what":"改造小学","fields":"lead_unit — → Works Office, value 5 → 6","reason":""}','',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(4,'2025-03-01 12:00:00.000000','review','split {what} into {names}','{"what":"改造小学","names":"改造中心校, 改造教学点","reason":""}','',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(5,'2025-03-01 12:00:00.000000','review','merged {others} into {what}','{"what":"新建幼儿园","others":"改造教学点","reason":""}','',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(6,'2025-03-01 12:00:00.000000','ingest','read {doc} again: {new} new, {changed} changed, {gone} gone','{"doc":"plan.txt","new":0,"changed":1,"gone":0}','',NULL,NULL,1,'{"name":"plan.txt","path":"/home/clerk/plan.txt","digest":"9220a13c6bb2d808873d1a481922e9570282152100e145101512eaf2888139b6","encoding":"utf-8","title":"2025年园区工作计划","issuer":"","doc_no":"","issued_on":"2025-01-10","issued_basis":"given","period_start":"2025-01-01","period_end":"2025-12-31","text":"2025年园区工作计划\n今年新建3所幼儿园。\n2026年前改造5所小学。\n长期看护2座水塔。\n","locations":[],"haystack":"plan.txt\n2025年园区工作计划\n\n","results":[],"read_at":"2025-03-01T12:00:00+00:00","removed":false}');
INSERT INTO "change" VALUES(7,'2025-03-01 12:00:00.000000','ingest','read {doc}: {new} new','{"doc":"report.txt","new":0,"changed":0,"gone":0}','',NULL,NULL,2,NULL);
INSERT INTO "change" VALUES(8,'2025-03-01 12:00:00.000000','review','left what documents say of {what}
reason: {reason}','{"what":"新建幼儿园","reason":"重复"}','',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(9,'2025-03-01 12:00:00.000000','review','rejected: {what}
reason: {reason}','{"what":"看护水塔","reason":"日常工作"}','',NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(10,'2025-03-01 12:00:00.000000','mark','marked {what}
status {status_word}','{"what":"新建幼儿园","status":"done","status_word":"done","on":"2025-03-01"}','',NULL,11,NULL,NULL);
INSERT INTO "change" VALUES(11,'2025-03-01 12:00:00.000000','undo','took back: {what}','{"of":[["marked {what}\nstatus {status_word}",{"what":"新建幼儿园","status":"done","status_word":"done","on":"2025-03-01"}]]}','',NULL,NULL,NULL,NULL);
CREATE TABLE change_target (
	id INTEGER NOT NULL, 
	change_number INTEGER NOT NULL, 
	target_id TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"before" TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_number) REFERENCES change (number), 
	FOREIGN KEY(target_id) REFERENCES target (id)
);
INSERT INTO "change_target" VALUES(1,1,'krvm28',1,NULL);
INSERT INTO "change_target" VALUES(2,1,'wjgx7z',1,NULL);
INSERT INTO "change_target" VALUES(3,1,'vrb9jz',1,NULL);
INSERT INTO "change_target" VALUES(4,2,'krvm28',2,'{"status":"not_started","status_rank":1}');
INSERT INTO "change_target" VALUES(5,3,'wjgx7z',2,'{"value":"5","lead_unit":null,"haystack":"改造小学\n5所\n\n\n","edited":{}}');
INSERT INTO "change_target" VALUES(6,4,'wjgx7z',3,'{"indicator":"改造小学","haystack":"改造小学\n5所\nworksoffice\n\n","edited":{"value":"5","lead_unit":null}}');
INSERT INTO "change_target" VALUES(7,4,'qb2fg8',1,NULL);
INSERT INTO "change_target" VALUES(8,5,'qb2fg8',2,'{"same_as":null}');
INSERT INTO "change_target" VALUES(9,5,'krvm28',3,'{}');
INSERT INTO "change_target" VALUES(10,6,'wjgx7z',4,'{"quote":"5所","haystack":"改造中心校\n5所\nworksoffice\n\n","edited":{"value":"5","lead_unit":null,"indicator":"改造小学"},"disputed":[]}');
INSERT INTO "change_target" VALUES(11,6,'qb2fg8',3,'{"quote":"5所","haystack":"改造教学点\n5所\nworksoffice\n\n","edited":{"value":"5","lead_unit":null,"indicator":"改造小学"},"disputed":[]}');
INSERT INTO "change_target" VALUES(12,9,'vrb9jz',2,'{"review":"candidate"}');
INSERT INTO "change_target" VALUES(13,10,'krvm28',4,'{"status":"in_progress","status_rank":0}');
INSERT INTO "change_target" VALUES(14,11,'krvm28',5,'{"status":"done","status_rank":3}');
CREATE TABLE document (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	path TEXT, 
	digest TEXT NOT NULL, 
	encoding TEXT NOT NULL, 
	title TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	doc_no TEXT NOT NULL, 
	issued_on DATE, 
	issued_basis TEXT NOT NULL, 
	period_start DATE, 
	period_end DATE, 
	text TEXT NOT NULL, 
	locations TEXT NOT NULL, 
	haystack TEXT NOT NULL, 
	read_at DATETIME NOT NULL, 
	removed BOOLEAN NOT NULL, results TEXT DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "document" VALUES(1,'plan.txt','/home/clerk/plan.txt','f7779ea0819752adca0ebcd7a05c7bf4648d57077458c91847d92486785d157a','utf-8','2025年园区工作计划','','','2025-01-10','given','2025-01-01','2025-12-31','2025年园区工作计划
今年新建3所幼儿园。
2026年前改造7所小学。
长期看护2座水塔。
','[]','plan.txt
2025年园区工作计划

','2025-03-01 12:00:00.000000',0,'[]');
INSERT INTO "document" VALUES(2,'report.txt','/home/clerk/report.txt','f4f42102af68e62492ea2035cb70c00c7b577360e96ee293e8b68007d4296c54','utf-8','2025年园区上半年工作情况','','','2025-07-05','given',NULL,NULL,'2025年园区上半年工作情况
建成2所幼儿园。
','[]','report.txt
2025年园区上半年工作情况

','2025-03-01 12:00:00.000000',0,'[{"target":{"doc":"report.txt","start":17,"end":19,"quote":"2所","kind":"quantity","indicator":"建成幼儿园","value":"2","comparator":"=","unit":"所","measure":"output","due":"2025-12-31","due_basis":"document","due_precision":"year","spans":[[17,19]],"stance":"result"},"sentence":"建成2所幼儿园","clause":"建成2所幼儿园","since":null,"until":null}]');
CREATE TABLE event (
	id INTEGER NOT NULL, 
	target_id TEXT NOT NULL, 
	change_number INTEGER NOT NULL, 
	value TEXT, 
	data_as_of DATE, 
	recorded_at DATETIME NOT NULL, 
	status TEXT, 
	note TEXT NOT NULL, 
	problem TEXT NOT NULL, 
	next_step TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(change_number) REFERENCES change (number), 
	FOREIGN KEY(target_id) REFERENCES target (id)
);
INSERT INTO "event" VALUES(1,'krvm28',2,'1.50','2025-02-20','2025-03-01 12:00:00.000000','in_progress','主体封顶','','','','甲');
INSERT INTO "event" VALUES(2,'krvm28',10,NULL,'2025-03-01','2025-03-01 12:00:00.000001','done','','','','','');
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('program','tracker');
INSERT INTO "meta" VALUES('created_at','2025-03-01T12:00:00+00:00');
INSERT INTO "meta" VALUES('created_by','0.1.0');
CREATE TABLE target (
	id TEXT NOT NULL, 
	document_id INTEGER NOT NULL, 
	start_at INTEGER NOT NULL, 
	end_at INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	indicator TEXT NOT NULL, 
	value TEXT, 
	value_high TEXT, 
	comparator TEXT, 
	unit TEXT, 
	measure TEXT NOT NULL, 
	every TEXT, 
	baseline TEXT, 
	original_due DATE, 
	due_basis TEXT NOT NULL, 
	due_precision TEXT NOT NULL, 
	spans TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	topic TEXT, 
	place TEXT, 
	lead_unit TEXT, 
	nature TEXT, 
	stance TEXT NOT NULL, 
	confidence FLOAT NOT NULL, 
	review TEXT NOT NULL, 
	status TEXT NOT NULL, 
	due DATE, 
	missing BOOLEAN NOT NULL, 
	removed BOOLEAN NOT NULL, 
	edited TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	sort_due DATE NOT NULL, 
	status_rank INTEGER NOT NULL, 
	haystack TEXT NOT NULL, disputed TEXT DEFAULT '[]' NOT NULL, same_as TEXT, split_from TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "target" VALUES('krvm28',1,16,18,'3所','quantity','新建幼儿园','3',NULL,'=','所','output',NULL,NULL,'2025-12-31','document','year','[[16,18]]','',NULL,NULL,NULL,NULL,'target',0.5,'candidate','in_progress','2025-12-31',0,0,'{}',5,'2025-12-31',0,'新建幼儿园
3所


','[]',NULL,NULL);
INSERT INTO "target" VALUES('wjgx7z',1,31,33,'7所','quantity','改造中心校','6',NULL,'=','所','output',NULL,NULL,'2025-12-31','document','year','[[31,33]]','',NULL,NULL,'Works Office',NULL,'target',0.5,'candidate','not_started','2025-12-31',0,0,'{"value":"7","lead_unit":null,"indicator":"改造小学"}',4,'2025-12-31',1,'改造中心校
7所
worksoffice

','["value"]',NULL,NULL);
INSERT INTO "target" VALUES('vrb9jz',1,41,43,'2座','quantity','看护水塔','2',NULL,'=','座','output',NULL,NULL,NULL,'none','none','[[41,43]]','',NULL,NULL,NULL,NULL,'target',0.5,'rejected','not_started',NULL,0,0,'{}',2,'9999-12-31',1,'看护水塔
2座


','[]',NULL,NULL);
INSERT INTO "target" VALUES('qb2fg8',1,31,33,'7所','quantity','改造教学点','6',NULL,'=','所','output',NULL,NULL,'2025-12-31','document','year','[[31,33]]','',NULL,NULL,'Works Office',NULL,'target',0.5,'candidate','not_started','2025-12-31',0,0,'{"value":"7","lead_unit":null,"indicator":"改造小学"}',3,'2025-12-31',1,'改造教学点
7所
worksoffice

','["value"]','krvm28','wjgx7z');
CREATE INDEX ix_document_digest ON document (digest);
CREATE INDEX ix_document_name ON document (name);
CREATE INDEX ix_target_agenda ON target (sort_due, status_rank, id);
CREATE INDEX ix_target_document ON target (document_id, start_at);
CREATE INDEX ix_target_due ON target (due);
CREATE INDEX ix_target_status ON target (status);
CREATE INDEX ix_change_target_change_number ON change_target (change_number);
CREATE INDEX ix_change_target_target_id ON change_target (target_id);
CREATE INDEX ix_event_change_number ON event (change_number);
CREATE INDEX ix_event_target_id ON event (target_id);
CREATE INDEX ix_target_same_as ON target (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX ix_answer_change_number ON answer (change_number);
CREATE INDEX ix_answer_suggestion ON answer (suggestion);
COMMIT;
