-- How far the audit trail has been written to the log, from which it is taken off the machine.
CREATE TABLE "audit_shipment" (
  "id" BOOLEAN NOT NULL DEFAULT true CHECK ("id"),
  "sequence" BIGINT NOT NULL,
  CONSTRAINT "audit_shipment_pkey" PRIMARY KEY ("id")
);
INSERT INTO "audit_shipment" ("sequence") VALUES (0);
