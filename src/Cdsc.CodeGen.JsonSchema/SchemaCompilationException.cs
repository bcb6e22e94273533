namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// A schema can't be compiled: a reference leads nowhere, a keyword has a value that it can't have, a vocabulary isn't
/// known. <see cref="JsonSchemaSet.TryCompile"/> tells the same without an exception.
/// </summary>
public sealed class SchemaCompilationException : Exception
{
    /// <summary>An exception without particulars.</summary>
    public SchemaCompilationException()
        : this([])
    {
    }

    /// <summary>An exception with a message of its own.</summary>
    public SchemaCompilationException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message of its own and a cause.</summary>
    public SchemaCompilationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with all that is wrong, in its message too.</summary>
    public SchemaCompilationException(IReadOnlyList<SchemaProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>All that is wrong, not only the first thing.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; } = [];
}
