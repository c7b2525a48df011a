-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "assignee" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "triage" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "triaged_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "finding_exception" ADD COLUMN     "code" TEXT NOT NULL DEFAULT 'other';

-- CreateTable
CREATE TABLE "triage_event" (
    "id" BIGSERIAL NOT NULL,
    "batch" UUID NOT NULL,
    "finding_key" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undoes" UUID,

    CONSTRAINT "triage_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "viewer_preference" (
    "viewer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "viewer_preference_pkey" PRIMARY KEY ("viewer_id","name")
);

-- CreateIndex
CREATE INDEX "triage_event_finding_key_id_idx" ON "triage_event"("finding_key", "id" DESC);

-- CreateIndex
CREATE INDEX "triage_event_batch_idx" ON "triage_event"("batch");

-- CreateIndex
CREATE INDEX "saved_view_owner_id_page_idx" ON "saved_view"("owner_id", "page");

-- CreateIndex
CREATE INDEX "saved_view_kind_page_idx" ON "saved_view"("kind", "page");

-- Few findings were looked at by hand: what asks for those alone must not look through all.
CREATE INDEX "finding_triaged" ON "finding"("triage", "id" DESC) WHERE "triage" <> 'open';
CREATE INDEX "finding_assigned" ON "finding"("assignee", "id" DESC) WHERE "assignee" IS NOT NULL;
