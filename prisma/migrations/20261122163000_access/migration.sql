-- CreateTable
CREATE TABLE "exposure" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT,
    "function_name" TEXT,
    "qualifier" TEXT,
    "audience" TEXT NOT NULL,
    "rank" SMALLINT NOT NULL,
    "proven" TEXT NOT NULL,
    "at_worst" TEXT NOT NULL,
    "change_audience" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exposure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "policy_grant" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "function_arn" TEXT NOT NULL,
    "qualifier_arn" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "rank" SMALLINT NOT NULL,
    "principal_kind" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "grantee_account_id" TEXT,
    "changes" BOOLEAN NOT NULL,
    "anomaly" TEXT,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_grant_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "change_right" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "caller_account_id" TEXT NOT NULL,
    "caller_arn" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "every_function" BOOLEAN NOT NULL,
    "function_arns" TEXT[],
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_right_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "guardrail_standing" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "guardrail" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_rank" SMALLINT NOT NULL,
    "facts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardrail_standing_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "graph_unit" (
    "key" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "leads" JSONB,

    CONSTRAINT "graph_unit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "graph_class" (
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "patterns" TEXT[],
    "members" TEXT[],

    CONSTRAINT "graph_class_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "graph_edge" (
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_node" TEXT NOT NULL,
    "to_node" TEXT NOT NULL,
    "from_kind" TEXT NOT NULL,
    "from_account" TEXT,
    "to_account" TEXT,
    "from_group" TEXT NOT NULL,
    "to_group" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "verdict_rank" SMALLINT NOT NULL,
    "crossing" TEXT NOT NULL,
    "crossing_rank" SMALLINT NOT NULL,
    "reason" TEXT,
    "condition" TEXT,
    "functions" INTEGER NOT NULL,
    "by" JSONB NOT NULL,
    "twin" BOOLEAN NOT NULL,

    CONSTRAINT "graph_edge_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "account_edge" (
    "from_group" TEXT NOT NULL,
    "to_group" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "crossing_rank" SMALLINT NOT NULL,
    "edges" INTEGER NOT NULL,
    "proven" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "conditional" INTEGER NOT NULL,
    "broken" INTEGER NOT NULL,
    "worst_rank" SMALLINT NOT NULL,

    CONSTRAINT "account_edge_pkey" PRIMARY KEY ("from_group","to_group","kind")
);

-- CreateIndex
CREATE INDEX "exposure_rank_key_idx" ON "exposure"("rank", "key");

-- CreateIndex
CREATE INDEX "exposure_account_id_rank_key_idx" ON "exposure"("account_id", "rank", "key");

-- CreateIndex
CREATE INDEX "exposure_function_arn_idx" ON "exposure"("function_arn");

-- CreateIndex
CREATE INDEX "policy_grant_account_id_idx" ON "policy_grant"("account_id");

-- CreateIndex
CREATE INDEX "policy_grant_function_arn_idx" ON "policy_grant"("function_arn");

-- CreateIndex
CREATE INDEX "policy_grant_grantee_account_id_idx" ON "policy_grant"("grantee_account_id");

-- CreateIndex
CREATE INDEX "change_right_account_id_idx" ON "change_right"("account_id");

-- CreateIndex
CREATE INDEX "change_right_caller_account_id_idx" ON "change_right"("caller_account_id");

-- CreateIndex
CREATE INDEX "guardrail_standing_account_id_idx" ON "guardrail_standing"("account_id");

-- CreateIndex
CREATE INDEX "guardrail_standing_guardrail_state_idx" ON "guardrail_standing"("guardrail", "state");

-- CreateIndex
CREATE INDEX "graph_class_unit_idx" ON "graph_class"("unit");

-- CreateIndex
CREATE INDEX "graph_class_account_id_idx" ON "graph_class"("account_id");

-- CreateIndex
CREATE INDEX "graph_edge_unit_idx" ON "graph_edge"("unit");

-- CreateIndex
CREATE INDEX "graph_edge_from_node_idx" ON "graph_edge"("from_node");

-- CreateIndex
CREATE INDEX "graph_edge_to_node_idx" ON "graph_edge"("to_node");

-- CreateIndex
CREATE INDEX "graph_edge_from_group_to_group_idx" ON "graph_edge"("from_group", "to_group");

-- CreateIndex
CREATE INDEX "graph_edge_to_account_idx" ON "graph_edge"("to_account");

-- CreateIndex
CREATE INDEX "graph_edge_crossing_rank_verdict_rank_key_idx" ON "graph_edge"("crossing_rank", "verdict_rank", "key");

-- CreateIndex
CREATE INDEX "account_edge_to_group_idx" ON "account_edge"("to_group");

-- CreateIndex
CREATE INDEX "account_edge_crossing_rank_worst_rank_idx" ON "account_edge"("crossing_rank", "worst_rank");


