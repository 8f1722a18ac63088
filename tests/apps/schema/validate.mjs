import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import schema from "tiendo/schema/plan.json" with { type: "json" };

const validate = new Ajv({ allErrors: true }).compile(schema);
const plan = JSON.parse(readFileSync("my.plan.json", "utf8"));
console.log(validate(plan));

plan.tasks[0].deadline = { by: "15/08/2023" };
plan.tasks[0].responsable = ["ktht"];
validate(plan);
for (const { instancePath, message } of validate.errors) console.log(instancePath, message);
