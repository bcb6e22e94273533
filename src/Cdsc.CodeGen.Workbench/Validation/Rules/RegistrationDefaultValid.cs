namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The default of a registration field is a value that could be sent.</summary>
internal sealed class RegistrationDefaultValid() : DocumentRule("registration-default-valid")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from field in documents.All("RegistrationField")
               let value = field.Get("default")
               where value is not null
               let problem = RegistrationValues.ProblemOf(field, value)
               where problem is not null
               select new Breach(value, $"the default {problem}");
    }
}
