-- Edges are found anew by the next run: none is kept without its rank.
TRUNCATE "graph_edge", "graph_class", "graph_unit", "account_edge";

-- DropIndex
DROP INDEX "graph_edge_crossing_rank_verdict_rank_key_idx";

-- AlterTable
ALTER TABLE "graph_edge" ADD COLUMN     "rank" SMALLINT NOT NULL;

-- CreateIndex
CREATE INDEX "graph_edge_rank_key_idx" ON "graph_edge"("rank", "key");

-- CreateIndex
CREATE INDEX "graph_edge_from_account_idx" ON "graph_edge"("from_account");
