namespace Cdsc.CodeGen.Model;

/// <summary>
/// How the value of a parameter becomes text. An array or an object has several parts: the items, or the names and values of
/// the members, which stand in turn (<c>a,1,b,2</c>), or as <c>a=1,b=2</c> when the parameter is exploded.
/// </summary>
public enum ParameterStyle
{
    /// <summary>One value as it is.</summary>
    Single,

    /// <summary>One <c>name=value</c> an item, or one <c>member=value</c> a member (<c>form</c>, exploded).</summary>
    Repeated,

    /// <summary>Parts separated by commas (<c>simple</c>, or <c>form</c> when it is not exploded).</summary>
    CommaDelimited,

    /// <summary>Parts separated by spaces (<c>spaceDelimited</c>).</summary>
    SpaceDelimited,

    /// <summary>Parts separated by bars (<c>pipeDelimited</c>).</summary>
    PipeDelimited,

    /// <summary>One <c>name[member]=value</c> a member (<c>deepObject</c>).</summary>
    DeepObject,

    /// <summary>A value, or parts, in a segment of the path behind a dot (<c>label</c>).</summary>
    Label,

    /// <summary>A value, or parts, in a segment of the path as <c>;name=value</c> (<c>matrix</c>).</summary>
    Matrix,

    /// <summary>The value as JSON.</summary>
    Json,

    /// <summary>The members as a URL-encoded form, which is the whole query.</summary>
    Form,
}
