-- CreateTable
CREATE TABLE "finding" (
    "id" BIGSERIAL NOT NULL,
    "key" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "severity_rank" SMALLINT NOT NULL,
    "resource" TEXT NOT NULL,
    "qualifier" TEXT,
    "function_name" TEXT,
    "evidence" JSONB NOT NULL,
    "records" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_run" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened" BOOLEAN NOT NULL,
    "exception_id" UUID,
    "unseen" TEXT,
    "unseen_since" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_event" (
    "id" BIGSERIAL NOT NULL,
    "finding_key" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "qualifier" TEXT,
    "function_name" TEXT,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT,
    "exception_id" UUID,

    CONSTRAINT "finding_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_exception" (
    "id" UUID NOT NULL,
    "what" JSONB NOT NULL,
    "place" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "finding_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_assessment" (
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "tallies" JSONB NOT NULL,
    "lines" JSONB NOT NULL,
    "runtimes" JSONB NOT NULL,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT NOT NULL,

    CONSTRAINT "place_assessment_pkey" PRIMARY KEY ("account_id","region")
);

-- CreateTable
CREATE TABLE "rule_tally" (
    "account_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "pass" INTEGER NOT NULL,
    "fail" INTEGER NOT NULL,
    "excepted" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,

    CONSTRAINT "rule_tally_pkey" PRIMARY KEY ("account_id","rule_id")
);

-- CreateTable
CREATE TABLE "unit_rule_tally" (
    "unit_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "pass" INTEGER NOT NULL,
    "fail" INTEGER NOT NULL,
    "excepted" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,

    CONSTRAINT "unit_rule_tally_pkey" PRIMARY KEY ("unit_id","rule_id")
);

-- CreateTable
CREATE TABLE "score_rollup" (
    "account_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "pass_weight" INTEGER NOT NULL,
    "known_weight" INTEGER NOT NULL,
    "pass" INTEGER NOT NULL,
    "fail" INTEGER NOT NULL,
    "excepted" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "coverage" DOUBLE PRECISION,

    CONSTRAINT "score_rollup_pkey" PRIMARY KEY ("account_id","area")
);

-- CreateTable
CREATE TABLE "score_day" (
    "account_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pass_weight" INTEGER NOT NULL,
    "known_weight" INTEGER NOT NULL,
    "pass" INTEGER NOT NULL,
    "fail" INTEGER NOT NULL,
    "excepted" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,

    CONSTRAINT "score_day_pkey" PRIMARY KEY ("account_id","area","day")
);

-- CreateTable
CREATE TABLE "unit_score_day" (
    "unit_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pass_weight" BIGINT NOT NULL,
    "known_weight" BIGINT NOT NULL,
    "pass" INTEGER NOT NULL,
    "fail" INTEGER NOT NULL,
    "excepted" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,

    CONSTRAINT "unit_score_day_pkey" PRIMARY KEY ("unit_id","area","day")
);

-- CreateTable
CREATE TABLE "responsibility_tally" (
    "account_id" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "functions" INTEGER NOT NULL,

    CONSTRAINT "responsibility_tally_pkey" PRIMARY KEY ("account_id","layer","owner")
);

-- CreateTable
CREATE TABLE "unit_responsibility_tally" (
    "unit_id" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "functions" INTEGER NOT NULL,

    CONSTRAINT "unit_responsibility_tally_pkey" PRIMARY KEY ("unit_id","layer","owner")
);

-- CreateTable
CREATE TABLE "runtime_tally" (
    "account_id" TEXT NOT NULL,
    "runtime" TEXT NOT NULL,
    "functions" INTEGER NOT NULL,

    CONSTRAINT "runtime_tally_pkey" PRIMARY KEY ("account_id","runtime")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_key_key" ON "finding"("key");

-- CreateIndex
CREATE INDEX "finding_severity_rank_id_idx" ON "finding"("severity_rank", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_area_severity_rank_id_idx" ON "finding"("area", "severity_rank", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_rule_id_id_idx" ON "finding"("rule_id", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_account_id_severity_rank_id_idx" ON "finding"("account_id", "severity_rank", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_resource_qualifier_idx" ON "finding"("resource", "qualifier");

-- CreateIndex
CREATE INDEX "finding_opened_at_idx" ON "finding" USING BRIN ("opened_at");

-- CreateIndex
CREATE INDEX "finding_event_finding_key_idx" ON "finding_event"("finding_key");

-- CreateIndex
CREATE INDEX "finding_event_resource_id_idx" ON "finding_event"("resource", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_event_account_id_id_idx" ON "finding_event"("account_id", "id" DESC);

-- CreateIndex
CREATE INDEX "finding_exception_expires_at_idx" ON "finding_exception"("expires_at");

-- CreateIndex
CREATE INDEX "rule_tally_rule_id_account_id_idx" ON "rule_tally"("rule_id", "account_id");

-- CreateIndex
CREATE INDEX "score_rollup_area_value_account_id_idx" ON "score_rollup"("area", "value", "account_id");

-- CreateIndex
CREATE INDEX "runtime_tally_runtime_account_id_functions_idx" ON "runtime_tally"("runtime", "account_id", "functions");


-- Few findings are excepted or unseen: what asks for those alone must not look through all.
CREATE INDEX "finding_excepted" ON "finding"("exception_id", "account_id", "rule_id") WHERE "exception_id" IS NOT NULL;
CREATE INDEX "finding_unseen" ON "finding"("account_id", "id" DESC) WHERE "unseen" IS NOT NULL;
