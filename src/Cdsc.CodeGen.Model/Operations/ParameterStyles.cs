namespace Cdsc.CodeGen.Model;

/// <summary>What is asked of styles.</summary>
public static class ParameterStyles
{
    /// <summary>Whether an array in an object is one member for each item; else it is JSON.</summary>
    public static bool RepeatsItems(this ParameterStyle style) => style is ParameterStyle.Repeated or ParameterStyle.DeepObject or ParameterStyle.Form;
}
