-- CreateTable
CREATE TABLE "code_family" (
    "name" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "common_sha256" TEXT NOT NULL,
    "common" INTEGER NOT NULL,

    CONSTRAINT "code_family_pkey" PRIMARY KEY ("name")
);
