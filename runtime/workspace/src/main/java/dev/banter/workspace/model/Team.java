package dev.banter.workspace.model;

/** The workspace itself, as Slack's answers name it. */
public record Team(String id, String name, String domain) {}
