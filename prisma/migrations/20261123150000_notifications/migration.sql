-- CreateTable
CREATE TABLE "notification_rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_until" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_delivery" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "last_status" INTEGER,
    "last_problem" TEXT,
    "body" TEXT,
    "findings" INTEGER,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_schedule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "export" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "cron" TEXT,
    "keep" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "runs_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_file" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "file_name" TEXT,
    "bytes" BIGINT,
    "manifest" JSONB,
    "account_ids" TEXT[],
    "everything" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_chunk" (
    "file_id" UUID NOT NULL,
    "at" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "export_chunk_pkey" PRIMARY KEY ("file_id","at")
);

-- CreateIndex
CREATE INDEX "notification_rule_owner_id_created_at_idx" ON "notification_rule"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notification_delivery_rule_id_created_at_idx" ON "notification_delivery"("rule_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "export_schedule_owner_id_created_at_idx" ON "export_schedule"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "export_file_schedule_id_due_at_idx" ON "export_file"("schedule_id", "due_at" DESC);

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "notification_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "export_schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "export_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits is looked for every few seconds; what is done piles up.
CREATE INDEX "notification_delivery_waiting" ON "notification_delivery"("next_at") WHERE "state" = 'waiting';
CREATE INDEX "export_file_waiting" ON "export_file"("next_at") WHERE "state" = 'waiting';

-- Chunks are compressed already.
ALTER TABLE "export_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
