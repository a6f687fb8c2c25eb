create schema cold;
