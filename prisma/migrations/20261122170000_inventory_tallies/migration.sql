-- CreateTable
CREATE TABLE "function_tally" (
    "unit_id" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "runtime" TEXT NOT NULL,
    "package_type" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "in_vpc" BOOLEAN NOT NULL,
    "functions" INTEGER NOT NULL,

    CONSTRAINT "function_tally_pkey" PRIMARY KEY ("unit_id","region","runtime","package_type","architecture","in_vpc")
);

-- CreateTable
CREATE TABLE "coverage_tally" (
    "unit_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "targets" INTEGER NOT NULL,
    "accounts" INTEGER NOT NULL,

    CONSTRAINT "coverage_tally_pkey" PRIMARY KEY ("unit_id","source","state")
);

-- CreateTable
CREATE TABLE "loss_tally" (
    "unit_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "sources" INTEGER NOT NULL,
    "reads" INTEGER NOT NULL,
    "accounts" INTEGER NOT NULL,
    "regions" INTEGER NOT NULL,
    "example" TEXT NOT NULL,

    CONSTRAINT "loss_tally_pkey" PRIMARY KEY ("unit_id","reason","action")
);
