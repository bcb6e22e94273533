namespace Cdsc.CodeGen.Targets;

/// <summary>What there is a file for.</summary>
public enum TargetSubject
{
    /// <summary>One file for all.</summary>
    Model,

    /// <summary>A file for each named type.</summary>
    Type,

    /// <summary>A file for each object.</summary>
    Object,

    /// <summary>A file for each list of values.</summary>
    Enum,

    /// <summary>A file for each union.</summary>
    Union,

    /// <summary>A file for each group of operations.</summary>
    Group,

    /// <summary>A file for each operation.</summary>
    Operation,
}
