import { nothing } from "../../lit.js";
import { wordsOf } from "./text.js";

/**
 * How an element is called and described: by the label, the hint and the error of its input block, which `at.field` tells
 * of; elsewhere by its own placeholder.
 */
export function fieldOf(element, block, at) {
  const { field } = at;
  return {
    id: field ? field.id : at.id,
    label: field ? field.label : nothing,
    name: field ? nothing : wordsOf(element.placeholder, NAMES[element.type] ?? "Choose"),
    describedBy: field?.describedBy || nothing,
    isInvalid: field?.error ? "true" : nothing,
    isRequired: block.type === "input" && !block.optional,
    mayBeEmpty: block.type === "input" && Boolean(block.optional),
  };
}

const NAMES = { datepicker: "Date", timepicker: "Time", datetimepicker: "Date and time", overflow: "More" };
