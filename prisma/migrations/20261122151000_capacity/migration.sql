-- CreateTable
CREATE TABLE "subnet_capacity" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "account_ids" TEXT[],
    "subnet_id" TEXT NOT NULL,
    "vpc_id" TEXT,
    "name" TEXT,
    "usable" INTEGER,
    "free" INTEGER,
    "hosts_lambda" BOOLEAN NOT NULL,
    "urgency" TEXT NOT NULL,
    "urgency_rank" INTEGER NOT NULL,
    "days_left" INTEGER,
    "tracked" BOOLEAN NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subnet_capacity_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "network_attachment" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "vpc_id" TEXT,
    "subnet_id" TEXT NOT NULL,
    "security_group_ids" TEXT[],
    "state" TEXT NOT NULL,
    "why" TEXT,
    "egress" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_attachment_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "lambda_interface" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "vpc_id" TEXT,
    "subnet_id" TEXT,
    "security_group_ids" TEXT[],
    "state" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3),
    "unexplained_since" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lambda_interface_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "quota_use" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "quota" TEXT NOT NULL,
    "scope_id" TEXT NOT NULL,
    "limit" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "urgency" TEXT NOT NULL,
    "urgency_rank" INTEGER NOT NULL,
    "days_left" INTEGER,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_use_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "merge_advice" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "vpc_id" TEXT NOT NULL,
    "interfaces_freed" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merge_advice_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "zone_balance" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "subnet_ids" TEXT[],
    "state" TEXT NOT NULL,
    "fails_first" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "zone_balance_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "network_state" (
    "key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "function_arn" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "now" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_state_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "subnet_history" (
    "key" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "free" INTEGER NOT NULL,
    "free_lowest" INTEGER NOT NULL,
    "usable" INTEGER,
    "lambda_interfaces" INTEGER,
    "attachments" INTEGER,
    "by_kind" JSONB,

    CONSTRAINT "subnet_history_pkey" PRIMARY KEY ("key","day")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "quota_history" (
    "key" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "used" INTEGER NOT NULL,
    "used_highest" INTEGER NOT NULL,
    "limit" INTEGER NOT NULL,

    CONSTRAINT "quota_history_pkey" PRIMARY KEY ("key","day")
) PARTITION BY RANGE ("day");

-- CreateIndex
CREATE INDEX "subnet_capacity_urgency_rank_key_idx" ON "subnet_capacity"("urgency_rank", "key");

-- CreateIndex
CREATE INDEX "subnet_capacity_region_account_id_idx" ON "subnet_capacity"("region", "account_id");

-- CreateIndex
CREATE INDEX "subnet_capacity_vpc_id_idx" ON "subnet_capacity"("vpc_id");

-- CreateIndex
CREATE INDEX "subnet_capacity_subnet_id_idx" ON "subnet_capacity"("subnet_id");

-- CreateIndex
CREATE INDEX "subnet_capacity_account_ids_idx" ON "subnet_capacity" USING GIN ("account_ids");

-- CreateIndex
CREATE INDEX "network_attachment_region_account_id_idx" ON "network_attachment"("region", "account_id");

-- CreateIndex
CREATE INDEX "network_attachment_subnet_id_idx" ON "network_attachment"("subnet_id");

-- CreateIndex
CREATE INDEX "network_attachment_vpc_id_idx" ON "network_attachment"("vpc_id");

-- CreateIndex
CREATE INDEX "lambda_interface_region_account_id_idx" ON "lambda_interface"("region", "account_id");

-- CreateIndex
CREATE INDEX "lambda_interface_state_key_idx" ON "lambda_interface"("state", "key");

-- CreateIndex
CREATE INDEX "lambda_interface_subnet_id_idx" ON "lambda_interface"("subnet_id");

-- CreateIndex
CREATE INDEX "lambda_interface_vpc_id_idx" ON "lambda_interface"("vpc_id");

-- CreateIndex
CREATE INDEX "quota_use_urgency_rank_share_key_idx" ON "quota_use"("urgency_rank", "share" DESC, "key");

-- CreateIndex
CREATE INDEX "quota_use_region_account_id_idx" ON "quota_use"("region", "account_id");

-- CreateIndex
CREATE INDEX "quota_use_scope_id_idx" ON "quota_use"("scope_id");

-- CreateIndex
CREATE INDEX "merge_advice_interfaces_freed_key_idx" ON "merge_advice"("interfaces_freed" DESC, "key");

-- CreateIndex
CREATE INDEX "merge_advice_region_account_id_idx" ON "merge_advice"("region", "account_id");

-- CreateIndex
CREATE INDEX "merge_advice_vpc_id_idx" ON "merge_advice"("vpc_id");

-- CreateIndex
CREATE INDEX "zone_balance_region_account_id_idx" ON "zone_balance"("region", "account_id");

-- CreateIndex
CREATE INDEX "zone_balance_state_key_idx" ON "zone_balance"("state", "key");

-- CreateIndex
CREATE INDEX "network_state_region_account_id_idx" ON "network_state"("region", "account_id");

-- CreateIndex
CREATE INDEX "network_state_function_arn_idx" ON "network_state"("function_arn");
