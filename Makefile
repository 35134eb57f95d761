# Shortcuts, no logic: what each does is in ./lab, which also says what it needs.
#   make up          run the shop of this tree
#   make test        all tests
#   make replay INCIDENT=oversell
#   make bench       microbenchmarks; BENCH=SearchWords runs only those
#   make images      build and start everything in containers
#   make clean       what builds and runs left behind

INCIDENT ?= oversell
BENCH ?= .

.PHONY: help up test replay bench images clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

up:
	./lab up

test:
	./lab test

replay:
	./lab replay $(INCIDENT)

bench:
	./mvnw -q -pl src/bench -am -DskipTests package
	java -jar src/bench/target/bench.jar $(BENCH)

images:
	scripts/compose-env
	docker compose up --build --wait

clean:
	./lab clean
	./mvnw -q clean
