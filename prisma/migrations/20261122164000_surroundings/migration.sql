-- CreateTable
CREATE TABLE "flow_log" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "id" TEXT,
    "resource_id" TEXT,
    "status" TEXT,
    "traffic_type" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "flow_log_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "log_group" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "name" TEXT,
    "retention_days" INTEGER,
    "kms_key_arn" TEXT,
    "stored_bytes" BIGINT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "log_group_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "kms_key" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT,
    "manager" TEXT,
    "rotates" BOOLEAN,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "kms_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "kms_key_policy" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "document" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "kms_key_policy_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "message_target" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "kms_key_id" TEXT,
    "sqs_managed_encryption" BOOLEAN,
    "visibility_timeout_seconds" INTEGER,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_target_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "file_access_point" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "root_directory" TEXT,
    "encrypted" BOOLEAN,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_access_point_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "trail" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "arn" TEXT,
    "is_logging" BOOLEAN,
    "is_multi_region" BOOLEAN,
    "home_region" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "trail_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "guardduty_status" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "enabled" BOOLEAN,
    "lambda_network_logs" BOOLEAN,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardduty_status_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inspector_coverage" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "status" TEXT,
    "reason" TEXT,
    "critical_findings" INTEGER,
    "high_findings" INTEGER,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3),
    "vanished_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspector_coverage_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "flow_log_account_id_region_idx" ON "flow_log"("account_id", "region");

-- CreateIndex
CREATE INDEX "log_group_account_id_region_idx" ON "log_group"("account_id", "region");

-- CreateIndex
CREATE INDEX "kms_key_account_id_region_idx" ON "kms_key"("account_id", "region");

-- CreateIndex
CREATE INDEX "kms_key_policy_account_id_region_idx" ON "kms_key_policy"("account_id", "region");

-- CreateIndex
CREATE INDEX "message_target_account_id_region_idx" ON "message_target"("account_id", "region");

-- CreateIndex
CREATE INDEX "file_access_point_account_id_region_idx" ON "file_access_point"("account_id", "region");

-- CreateIndex
CREATE INDEX "trail_account_id_region_idx" ON "trail"("account_id", "region");

-- CreateIndex
CREATE INDEX "guardduty_status_account_id_region_idx" ON "guardduty_status"("account_id", "region");

-- CreateIndex
CREATE INDEX "inspector_coverage_account_id_region_idx" ON "inspector_coverage"("account_id", "region");
