alter collation german refresh version;
